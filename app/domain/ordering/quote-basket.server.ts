import type { Db } from '#db/client.ts'
import { datesThatBind } from '../catalogue/dates/dates-that-bind.server.ts'
import type { TimeOn } from '../catalogue/dates/when-on.ts'
import { priceListsFor } from '../catalogue/price-for.server.ts'
import { accessTo } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { basketLinesOf, type BasketLine } from './basket-of.server.ts'
import { ownFirms } from './no-part.server.ts'
import { potsToOrderWith } from './pots-to-order-with.server.ts'
import { priceLine } from './price-line.ts'
import { listingsToOrder, noPrices } from './price-lines.server.ts'
import { quoteLines, type Quote } from './quote.ts'
import { requireTimes } from './times-wanted.ts'
import { milesThereAndBack } from './travel.server.ts'
import type { PricedLine } from './wanted-line.ts'

export type QuotedBasket = Quote & {
  /** lines of the basket, by id, with what was wanted */
  wanted: ReadonlyMap<string, BasketLine>
  later: { line: BasketLine; title: string; providerName: string; slug: string }[]
  /** what cannot be ordered any more, and why */
  gone: { line: BasketLine; title: string; why: string }[]
  mayApprove: boolean
}

/** What is in the actor's basket for a person: costs, pots, what is short and what can be done. Null: not theirs to shop for. */
export async function quoteBasket(db: Db, actor: Actor, personId: string): Promise<QuotedBasket | null> {
  const access = await accessTo(db, actor, personId)
  if (!access?.powers.has('shop')) return null
  const lines = await basketLinesOf(db, actor, { personId })
  const listingIds = [...new Set(lines.map(({ listingId }) => listingId))]
  const day = today()
  const found = await listingsToOrder(db, listingIds) // one after the other: an order asks inside its transaction
  const lists = await priceListsFor(db, { listingIds, day, councilId: access.councilId })
  const pots = await potsToOrderWith(db, personId)
  const miles = await milesThereAndBack(db, { personId, listings: [...found.values()], lists })
  const dates = await datesThatBind(db, listingIds)
  const able: { id: string; potId: string | null; priced: PricedLine }[] = []
  const gone: QuotedBasket['gone'] = []
  for (const line of lines.filter(({ isForLater }) => !isForLater)) {
    const listing = found.get(line.listingId)
    const list = lists.get(line.listingId) ?? noPrices
    const at = { list, councilId: access.councilId, day, miles: miles.get(line.listingId) ?? null }
    const priced = listing
      ? pricedOrWhy(() => pricedOnDates(line, { listing, ...at, dates: dates.get(listing.id) ?? [] }))
      : 'It is not offered any more.'
    if (typeof priced === 'string') gone.push({ line, title: listing?.title ?? 'Something', why: priced })
    else able.push({ id: line.id, potId: line.potId, priced })
  }
  const providerIds = able.map(({ priced }) => priced.listing.providerId)
  return {
    ...quoteLines(able, pots),
    wanted: new Map(lines.map((line) => [line.id, line])),
    later: lines.filter(({ isForLater }) => isForLater).map((line) => laterLine(line, found.get(line.listingId))),
    gone,
    mayApprove: access.powers.has('approve') && (await ownFirms(db, actor, { access, providerIds })).length === 0,
  }
}

type AtDates = Parameters<typeof priceLine>[1] & { dates: readonly TimeOn[] }

function pricedOnDates(line: BasketLine, { dates, ...at }: AtDates): PricedLine {
  const priced = priceLine(line, at)
  requireTimes(line, dates)
  return priced
}

/** A line that cannot be ordered any more must not hide the others: its refusal becomes words beside it. */
function pricedOrWhy(price: () => PricedLine): PricedLine | string {
  try {
    return price()
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

function laterLine(line: BasketLine, listing: { title: string; providerName: string; slug: string } | undefined) {
  const { title, providerName, slug } = listing ?? { title: 'Not offered any more', providerName: '', slug: '' }
  return { line, title, providerName, slug }
}
