import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/layout/breadcrumbs.tsx'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { ListingPage } from '#app/components/listing/listing-page.tsx'
import { PriceLines, PriceMenu, PriceNotes } from '#app/components/listing/price-menu.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { aroundBuildUp } from '#app/domain/catalogue/build-ups/shown-build-up.server.ts'
import { comingPricesOf } from '#app/domain/catalogue/coming-prices.server.ts'
import { comingInWords } from '#app/domain/catalogue/coming-prices.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { useReading, useShell } from '#app/shell.tsx'
import { db } from '#db/client.ts'
import { canBeOrdered } from '../shared/can-be-ordered.ts'
import { sharedListing } from '../shared/shared.server.ts'
import { sharedTags } from '../shared/shared-tags.ts'
import { easyPrice, menuShown } from '../shared/menu-shown.ts'
import { OthersBand } from '../shared/others-band.tsx'
import { othersNear } from '../shared/others-near.server.ts'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.listing.title} from ${data.listing.provider.name} – Daybook` : 'Nothing here – Daybook' },
  { name: 'description', content: data?.listing.summary },
  ...(data ? sharedTags(data.shared) : []),
]

/** One listing as everybody sees it: public prices, and a way to order that leads through signing in. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const listing = found(await getListing(db, params.slug!))
  const { others, isInStep } = await othersNear(listing)
  context.mayKeep &&= isInStep
  return {
    shared: sharedListing(listing),
    listing: viewOf(listing),
    nearby: await aroundBuildUp(db, listing),
    menu: menuShown(listing.menu, listing),
    coming: comingInWords(await comingPricesOf(db, { listingId: listing.id, councilId: null }), listing.menu.length),
    price: easyPrice(listing.menu[0] ?? null, listing),
    others: others.map((hit) => ({ hit, means: null })),
  }
}

export default function Listing() {
  const { listing, nearby, price, others } = useLoaderData<typeof loader>()
  const { easyRead } = useReading()
  const { council } = useShell()
  const here = paths.listing(listing.slug)
  if (easyRead)
    return (
      <div className="govuk-width-container db-main">
        <EasyListing
          listing={listing}
          price={price}
          couldBuy={null}
          phone={council.phone}
          moreHref={paths.setReading('easyRead', 'off', here)}
          act={canBeOrdered(listing) ? <OrderThis slug={listing.slug} words="Yes, I want this" /> : null}
        />
      </div>
    )
  return (
    <>
      <div className="govuk-width-container db-main">
        <Breadcrumbs
          places={[
            { words: 'Shop', href: paths.search() },
            { words: listing.category.name, href: paths.search({ category: listing.category.slug }) },
          ]}
        />
        <ListingPage
          listing={listing}
          storeHref={paths.store(listing.provider.slug)}
          askHref={paths.askStore(listing.provider.slug)}
          keepHref={paths.visitorShortlist()}
          easyHref={paths.setReading('easyRead', 'on', here)}
          nearby={nearby}
          menu={<Menu />}
        />
      </div>
      <OthersBand others={others} listingHref={paths.listing} council={null} nearWhom="them" />
    </>
  )
}

function Menu() {
  const { listing, menu, coming } = useLoaderData<typeof loader>()
  if (listing.isFree)
    return (
      <PriceMenu heading="It costs nothing" note="You do not need to order it.">
        <p className="govuk-!-margin-top-4">{listing.whenWords ?? 'Come along, or ask them first.'}</p>
      </PriceMenu>
    )
  if (menu.lines.length === 0)
    return (
      <PriceMenu note="There is no price yet.">
        <p className="govuk-!-margin-top-4">Ask {listing.provider.name} what it costs.</p>
      </PriceMenu>
    )
  return (
    <PriceMenu note={`${menu.forEverybody}. Your council may have agreed a lower one for you.`}>
      <PriceLines prices={menu.lines.map(({ id, ...price }) => ({ ...price, value: id, couldBuy: null }))} />
      <PriceNotes notes={menu.notes} coming={coming} />
      {canBeOrdered(listing) ? <OrderThis slug={listing.slug} words="Order this" /> : null}
    </PriceMenu>
  )
}

function OrderThis({ slug, words }: { slug: string; words: string }) {
  return (
    <>
      <ButtonLink href={paths.actingFor({ listing: slug })} isBig icon="basket">
        {words}
      </ButtonLink>
      <p className="db-small db-soft govuk-!-margin-bottom-0">
        You sign in first. You see the whole cost before you say yes.
      </p>
    </>
  )
}
