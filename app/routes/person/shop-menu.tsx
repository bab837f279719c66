import { useForm } from '@conform-to/react'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BalanceLine } from '#app/components/listing/means-for-you.tsx'
import { LaterPot, NoPot } from '#app/components/listing/no-pot.tsx'
import { OrderForm, type OrderFields } from '#app/components/listing/order-form.tsx'
import { PriceLines, PriceMenu, PriceNotes } from '#app/components/listing/price-menu.tsx'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/shell.tsx'
import { canBeOrdered } from '../shared/can-be-ordered.ts'
import type { action, loader } from './shop-listing.tsx'

const noDays: string[] = []

/** The form of a listing in somebody's shop, as it was sent back or fresh. */
export function useOrderForm() {
  const { menu, when } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return useForm({
    id: 'order',
    lastResult: answer?.lastResult,
    defaultValue: {
      priceId: menu.lines[0]?.id ?? '',
      firstDay: when.firstDay,
      weekdays: noDays,
      startTime: when.startTime,
      minutes: '120',
      weeks: when.weeks,
      quantity: '1',
      neededBy: '',
      note: '',
    },
  })
}

/** The price menu of somebody's shop: choose, say when or how many, put it into the basket. */
export function ShopMenu({ fields }: { fields: OrderFields }) {
  const { listing, menu, isAgreed, left } = useLoaderData<typeof loader>()
  const { council } = useShell()
  if (listing.isFree || menu.lines.length === 0)
    return (
      <PriceMenu heading={listing.isFree ? 'It costs nothing' : 'Price menu'} note="You do not need to order it.">
        <p className="govuk-!-margin-top-4">{listing.whenWords ?? `Ask ${listing.provider.name} about it.`}</p>
      </PriceMenu>
    )
  const note = isAgreed ? `Prices for people funded by ${council.shortName}` : menu.forEverybody
  if (canBeOrdered(listing) && left.potName === null && left.laterDay === null)
    return (
      <PriceMenu note={note}>
        <PricesAndWhyNot />
      </PriceMenu>
    )
  return (
    <>
      <PriceMenu note={note}>
        {canBeOrdered(listing) ? (
          <Order fields={fields} />
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

function Order({ fields }: { fields: OrderFields }) {
  const { listing, menu, coming, when, who, shortName, key } = useLoaderData<typeof loader>()
  return (
    <OrderForm
      fields={fields}
      isItems={listing.lineKind === 'items'}
      dated={when.dated}
      prices={menu.lines}
      notes={<PriceNotes notes={menu.notes} coming={coming} />}
      orderKey={key}
      basketWords={who === 'you' ? 'Add to basket' : `Add to ${shortName}’s basket`}
    />
  )
}

/** No pot may pay: what it costs, and why it cannot be put into the basket. */
function PricesAndWhyNot() {
  const { personId, menu, coming, left, who, shortName } = useLoaderData<typeof loader>()
  const { council } = useShell()
  return (
    <>
      <PriceLines prices={menu.lines.map(({ id, ...price }) => ({ ...price, value: id, couldBuy: null }))} />
      <PriceNotes notes={menu.notes} coming={coming} />
      <NoPot
        whyNot={left.whyNot}
        whose={who === 'you' ? 'Your' : `${shortName}’s`}
        phone={council.phone}
        potsHref={paths.budget(personId)}
      />
    </>
  )
}

function LeftForThis() {
  const { left, who, untilDay, personId } = useLoaderData<typeof loader>()
  const has = who === 'you' ? 'You have' : `${who} has`
  const { whyNot, laterDay, potName } = left
  if (laterDay) return <LaterPot whyNot={whyNot} laterDay={laterDay} potsHref={paths.budget(personId)} />
  if (potName === null) return <BalanceLine>{whyNot.join(' ')}</BalanceLine>
  return (
    <BalanceLine>
      {has} <strong>{pounds(left.leftPence)}</strong> left for this
      {untilDay ? ` until ${dayInWords(untilDay, { weekday: false })}` : ''}, in {left.potName}.
    </BalanceLine>
  )
}
