import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Breadcrumbs } from '#app/components/layout/breadcrumbs.tsx'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { ListingPage } from '#app/components/listing/listing-page.tsx'
import { aroundBuildUp } from '#app/domain/catalogue/build-ups/shown-build-up.server.ts'
import { comingPricesOf } from '#app/domain/catalogue/coming-prices.server.ts'
import { comingInWords } from '#app/domain/catalogue/coming-prices.ts'
import { listRuledCategories } from '#app/domain/catalogue/categories.server.ts'
import { datesThatBind } from '#app/domain/catalogue/dates/dates-that-bind.server.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { couldBuy } from '#app/domain/ordering/could-buy.ts'
import { getSpendingPower } from '#app/domain/ordering/spending-power.server.ts'
import { leftFor } from '#app/domain/ordering/spending-power.ts'
import { milesForMenus } from '#app/domain/ordering/travel.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { useReading, useShell } from '#app/shell.tsx'
import { db, transaction } from '#db/client.ts'
import { canBeOrdered } from '../shared/can-be-ordered.ts'
import { meansOfHit } from '../shared/means-of-hit.ts'
import { easyPrice, menuShown } from '../shared/menu-shown.ts'
import { OthersBand } from '../shared/others-band.tsx'
import { othersNear } from '../shared/others-near.server.ts'
import { ItemsWish, scheduleOf, VisitsWish } from '../shared/order-wish.ts'
import { whenToOrder } from '../shared/when-to-order.ts'
import { ShopMenu, useOrderForm } from './shop-menu.tsx'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.listing.title} from ${data.listing.provider.name} – Daybook` : 'Nothing here – Daybook' },
]

/** One listing in one person's shop: their council's rates, what the pots may pay, and the way into the basket. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const listing = found(await getListing(db, params.slug!, { councilId: access.councilId }))
  const [power, categories, dates] = await Promise.all([
    getSpendingPower(db, access.personId),
    listRuledCategories(db),
    datesThatBind(db, [listing.id]),
  ])
  const near = power.district ?? listing.district
  const { others } = await othersNear(listing, { forCouncilId: access.councilId, near })
  const left = leftFor(power, {
    categoryId: listing.categoryId,
    coveredBy: listing.coveredBy,
    categoryName: listing.categoryName,
    providerSlug: listing.organisationSlug,
    isInHouse: listing.providerType === 'in-house',
  })
  const menu = menuShown(listing.menu, listing)
  const miles = (await milesForMenus(db, { personId: access.personId, shown: [listing] })).get(listing.id) ?? null
  const couldBuyAt = listing.menu.map((price) =>
    left.potName === null ? null : couldBuy(price, left.leftPence, { ...listing, miles }),
  )
  const who = access.as === 'self' ? 'you' : access.shortName
  return {
    personId: access.personId,
    shortName: access.shortName,
    who,
    nearWhom: power.district ? who : 'them',
    listing: viewOf(listing),
    nearby: await aroundBuildUp(db, listing),
    others: others.map((hit) => ({ hit, means: meansOfHit(hit, power, categories) })),
    menu: { ...menu, lines: menu.lines.map((line, at) => ({ ...line, couldBuy: couldBuyAt[at] ?? null })) },
    easy: easyPrice(listing.menu[0] ?? null, listing),
    coming: comingInWords(
      await comingPricesOf(db, { listingId: listing.id, councilId: access.councilId }),
      listing.menu.length,
    ),
    isAgreed: listing.menu.some(({ isPrivate }) => isPrivate),
    left,
    untilDay: power.untilDay,
    key: newId('key'),
    when: whenToOrder(dates.get(listing.id) ?? [], { laterDay: left.laterDay, hours: listing.hours ?? [] }),
  }
}

/** Puts it into the basket. Nothing is ordered yet, and no money moves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId, 'shop')
  const listing = found(await getListing(db, params.slug!, { councilId: access.councilId }))
  return submit(request, listing.lineKind === 'items' ? ItemsWish : VisitsWish, async (wish) => {
    const price = listing.menu.find(({ id }) => id === wish.priceId)
    if (!price) throw pricesHaveChanged()
    const dates = await datesThatBind(db, [listing.id])
    await transaction((tx) =>
      addToBasket(tx, actor, {
        personId: access.personId,
        key: wish.key,
        listingId: listing.id,
        unit: price.unit,
        label: price.label,
        schedule: scheduleOf(wish, { price, dates: dates.get(listing.id) ?? [] }),
        potId: null,
        note: wish.note ?? null,
      }),
    )
    const whose = access.as === 'self' ? 'your' : `${access.shortName}’s`
    return redirectWith(
      paths.basket(access.personId),
      `${listing.title} is in ${whose} basket. Nothing is ordered yet.`,
    )
  })
}

function pricesHaveChanged(): Refusal {
  const words = 'The prices have changed. Choose again. Nothing is in the basket yet.'
  return new Refusal('conflict', words, { field: 'priceId' })
}

export default function ShopListing() {
  const { personId, listing, nearby, others, who, nearWhom } = useLoaderData<typeof loader>()
  const { council } = useShell()
  const [form, fields] = useOrderForm()
  const { easyRead } = useReading()
  const here = paths.shopListing(personId, listing.slug)
  if (easyRead) return <Easy />
  return (
    <>
      <div className="govuk-width-container db-main">
        <ErrorSummary form={form} />
        <Breadcrumbs
          places={[
            { words: 'Shop', href: paths.shop(personId) },
            { words: listing.category.name, href: paths.shop(personId, { category: listing.category.slug }) },
          ]}
        />
        <ListingPage
          listing={listing}
          storeHref={paths.store(listing.provider.slug)}
          askHref={paths.askStore(listing.provider.slug)}
          keepHref={paths.shortlist(personId)}
          easyHref={paths.setReading('easyRead', 'on', here)}
          nearby={nearby}
          menu={<ShopMenu fields={fields} />}
        />
      </div>
      <OthersBand
        others={others}
        listingHref={(slug) => paths.shopListing(personId, slug)}
        council={council.shortName}
        nearWhom={nearWhom}
        who={who}
      />
    </>
  )
}

/** Three pictures and three sentences first; the form to order stands below them. */
function Easy() {
  const { personId, listing, easy, menu, who } = useLoaderData<typeof loader>()
  const { council } = useShell()
  const [form, fields] = useOrderForm()
  const much = menu.lines[0]?.couldBuy ?? null
  return (
    <div className="govuk-width-container db-main">
      <ErrorSummary form={form} />
      <EasyListing
        listing={listing}
        price={easy}
        couldBuy={much && { ...much, who }}
        phone={council.phone}
        moreHref={paths.setReading('easyRead', 'off', paths.shopListing(personId, listing.slug))}
        act={canBeOrdered(listing) ? <ShopMenu fields={fields} /> : null}
      />
    </div>
  )
}
