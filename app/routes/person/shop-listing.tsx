import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Breadcrumbs } from '#app/components/layout/breadcrumbs.tsx'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { ListingPage } from '#app/components/listing/listing-page.tsx'
import { BalanceLine } from '#app/components/listing/means-for-you.tsx'
import { OrderForm } from '#app/components/listing/order-form.tsx'
import { PriceMenu } from '#app/components/listing/price-menu.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { comparablesOf } from '#app/domain/catalogue/comparables.server.ts'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { getSpendingPower } from '#app/domain/ordering/spending-power.server.ts'
import { leftFor } from '#app/domain/ordering/spending-power.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { useReading, useShell } from '#app/shell.tsx'
import { db, transaction } from '#db/client.ts'
import { meansOfHit } from '../shared/means-of-hit.ts'
import { OthersBand } from '../shared/others-band.tsx'
import { othersNear } from '../shared/others-near.server.ts'
import { ItemsWish, scheduleOf, VisitsWish } from '../shared/order-wish.ts'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.listing.title} from ${data.listing.provider.name} – Daybook` : 'Nothing here – Daybook' },
]

/** One listing in one person's shop: their council's rates, what the pots may pay, and the way into the basket. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const listing = found(await getListing(db, params.slug!, { councilId: access.councilId }))
  const [power, categories] = await Promise.all([getSpendingPower(db, access.personId), listCategories(db)])
  const others = await othersNear(listing, { forCouncilId: access.councilId })
  const unit = listing.buildUp?.unit
  return {
    personId: access.personId,
    shortName: access.shortName,
    who: access.as === 'self' ? 'you' : access.shortName,
    listing: viewOf(listing),
    nearby: unit ? await comparablesOf(db, listing, { unit }) : null,
    others: others.map((hit) => ({ hit, means: meansOfHit(hit, power, categories) })),
    menu: listing.menu.map(({ id, unit, label, pence, band }) => ({ id, unit, label, pence, band })),
    isAgreed: listing.menu.some(({ isPrivate }) => isPrivate),
    left: leftFor(power, {
      categoryId: listing.categoryId,
      categoryName: listing.categoryName,
      providerSlug: listing.organisationSlug,
      isInHouse: listing.providerType === 'in-house',
    }),
    untilDay: power.untilDay,
    key: newId('key'),
    firstDay: addDays(today(), 7),
  }
}

/** Puts it into the basket. Nothing is ordered yet, and no money moves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId, 'shop')
  const listing = found(await getListing(db, params.slug!, { councilId: access.councilId }))
  return submit(request, listing.lineKind === 'items' ? ItemsWish : VisitsWish, async (wish) => {
    const price = found(listing.menu.find(({ id }) => id === wish.priceId))
    await transaction((tx) =>
      addToBasket(tx, actor, {
        personId: access.personId,
        key: wish.key,
        listingId: listing.id,
        unit: price.unit,
        label: price.label,
        schedule: scheduleOf(wish, price.unit),
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

export default function ShopListing() {
  const { personId, listing, nearby, others, who } = useLoaderData<typeof loader>()
  const { council } = useShell()
  const { easyRead } = useReading()
  const here = paths.shopListing(personId, listing.slug)
  if (easyRead) return <Easy />
  return (
    <>
      <div className="govuk-width-container db-main">
        <Breadcrumbs
          places={[
            { words: 'Shop', href: paths.shop(personId) },
            { words: listing.category.name, href: paths.shop(personId, { category: listing.category.slug }) },
          ]}
        />
        <ListingPage
          listing={listing}
          storeHref={paths.store(listing.provider.slug)}
          easyHref={paths.setReading('easyRead', 'on', here)}
          nearby={nearby}
          menu={<Menu />}
        />
      </div>
      <OthersBand
        others={others}
        listingHref={(slug) => paths.shopListing(personId, slug)}
        council={council.shortName}
        who={who}
      />
    </>
  )
}

/** Three pictures and three sentences first; the form to order stands below them. */
function Easy() {
  const { personId, listing, menu, left, who } = useLoaderData<typeof loader>()
  const { council } = useShell()
  const price = menu[0] ?? null
  const quantity = price && price.pence > 0 ? Math.floor(left.leftPence / price.pence) : 0
  return (
    <div className="govuk-width-container db-main">
      <EasyListing
        listing={listing}
        price={price}
        couldBuy={price ? { quantity, who } : null}
        phone={council.phone}
        moreHref={paths.setReading('easyRead', 'off', paths.shopListing(personId, listing.slug))}
        act={canBeOrdered(listing) ? <Menu /> : null}
      />
    </div>
  )
}

function Menu() {
  const { listing, menu, isAgreed, left, who, shortName, key, firstDay } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { council } = useShell()
  const [form, fields] = useForm({
    id: 'order',
    lastResult: answer?.lastResult,
    defaultValue: {
      priceId: menu[0]?.id ?? '',
      firstDay,
      weekdays: noDays,
      startTime: '10:00',
      minutes: '120',
      weeks: '6',
      quantity: '1',
      neededBy: '',
      note: '',
    },
  })
  if (listing.isFree || menu.length === 0)
    return (
      <PriceMenu heading={listing.isFree ? 'It costs nothing' : 'Price menu'} note="You do not need to order it.">
        <p className="govuk-!-margin-top-4">{listing.whenWords ?? `Ask ${listing.provider.name} about it.`}</p>
      </PriceMenu>
    )
  return (
    <>
      <ErrorSummary form={form} />
      <PriceMenu
        note={isAgreed ? `Prices for people funded by ${council.shortName}` : 'Prices for everybody, with VAT'}
      >
        {canBeOrdered(listing) ? (
          <OrderForm
            fields={fields}
            isItems={listing.lineKind === 'items'}
            prices={menu}
            leftPence={left.words ? null : left.leftPence}
            orderKey={key}
            basketWords={who === 'you' ? 'Add to basket' : `Add to ${shortName}’s basket`}
          />
        ) : (
          <p className="govuk-!-margin-top-4">This cannot be ordered here. Ask {listing.provider.name}.</p>
        )}
      </PriceMenu>
      <div className="govuk-!-margin-top-4">
        <LeftForThis />
      </div>
    </>
  )
}

function LeftForThis() {
  const { left, who, untilDay, personId } = useLoaderData<typeof loader>()
  const has = who === 'you' ? 'You have' : `${who} has`
  if (left.words)
    return (
      <BalanceLine>
        {left.words}{' '}
        <ButtonLink href={paths.budget(personId)} look="secondary">
          See the pots
        </ButtonLink>
      </BalanceLine>
    )
  return (
    <BalanceLine>
      {has} <strong>{pounds(left.leftPence)}</strong> left for this
      {untilDay ? ` until ${dayInWords(untilDay, { weekday: false })}` : ''}, in {left.potNames.join(' and ')}.
    </BalanceLine>
  )
}

const noDays: string[] = []

function canBeOrdered(listing: { isUnclaimed: boolean; isFree: boolean; lineKind: string | null }): boolean {
  return !listing.isUnclaimed && !listing.isFree && (listing.lineKind === 'visits' || listing.lineKind === 'items')
}
