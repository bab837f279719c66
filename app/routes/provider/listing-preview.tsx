import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { ListingPage } from '#app/components/listing/listing-page.tsx'
import { PriceLines, PriceMenu, PriceNotes } from '#app/components/listing/price-menu.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { listingStateWords } from '#app/domain/catalogue/listing.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { comingPricesOf } from '#app/domain/catalogue/coming-prices.server.ts'
import { comingInWords } from '#app/domain/catalogue/coming-prices.ts'
import { getOwnListing } from '#app/domain/catalogue/listings.server.ts'
import { cheapestOf } from '#app/domain/catalogue/prices.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { useReading, useShell } from '#app/shell.tsx'
import { db } from '#db/client.ts'
import { easyPrice, menuShown } from '../shared/menu-shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.listing.title ?? 'Nothing here'}, as others see it – Daybook` },
]

/** A listing of one's own as everybody would see it, in whatever state it is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const listing = found(await asAnswer(() => getOwnListing(db, actor, params.listingId!)))
  found(listing.organisationId === organisationId || null)
  return {
    organisationId,
    state: listing.state,
    listing: viewOf(listing),
    menu: menuShown(listing.menu, listing),
    coming: comingInWords(await comingPricesOf(db, { listingId: listing.id, councilId: null }), listing.menu.length),
    cheapest: easyPrice(cheapestOf(listing.menu), listing),
  }
}

export default function ListingPreview() {
  const { organisationId, listing, state, menu, coming, cheapest } = useLoaderData<typeof loader>()
  const { easyRead } = useReading()
  const { council } = useShell()
  const here = paths.providerListingPreview(organisationId, listing.id)
  return (
    <>
      <BackLink href={paths.providerListings(organisationId)}>On your shelves</BackLink>
      <InsetText>
        This is how others see it. Now it is: <strong>{listingStateWords[state]}</strong>.
      </InsetText>
      {easyRead ? (
        <EasyListing
          listing={listing}
          price={cheapest}
          couldBuy={null}
          phone={council.phone}
          moreHref={paths.setReading('easyRead', 'off', here)}
          act={null}
        />
      ) : (
        <ListingPage
          listing={listing}
          storeHref={paths.store(listing.provider.slug)}
          askHref={paths.askStore(listing.provider.slug)}
          easyHref={paths.setReading('easyRead', 'on', here)}
          nearby={null}
          menu={
            <PriceMenu note={`${menu.forEverybody}.`}>
              <PriceLines prices={menu.lines.map(({ id, ...price }) => ({ ...price, value: id, couldBuy: null }))} />
              <PriceNotes notes={menu.notes} coming={coming} />
            </PriceMenu>
          }
        />
      )}
    </>
  )
}
