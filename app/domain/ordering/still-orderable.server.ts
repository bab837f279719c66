import type { Tx } from '#db/client.ts'
import { whyNoNewOrders } from '../catalogue/checks/may-take-orders.ts'
import { potMayBuy } from '../budgets/may-buy.ts'
import { now } from '../shared/clock.ts'
import { today, type Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { factsOf } from './may-pay.ts'
import { potsToOrderWith, type OrderPot } from './pots-to-order-with.server.ts'
import { isOffered } from './price-line.ts'
import { listingsToOrder, type ListingToOrder } from './price-lines.server.ts'
import { isStillToCome } from './visit.ts'

type WaitingLine = { id: string; listingId: string; title: string; firstDay: string }
type Of = {
  personId: string
  lines: WaitingLine[]
  /** its visits, and which pot bears a part of which line */
  holds: { lineId: string; potId: string; plannedDay: Day; plannedStartMinute: number | null }[]
}

/**
 * Refuses a yes to what could not be ordered today any more: its first day is over or a visit of it should have begun, it
 * is not offered, its provider may take no new orders, or a pot that was to pay may not. Returns the pots.
 */
export async function requireStillOrderable(tx: Tx, { personId, lines, holds }: Of): Promise<OrderPot[]> {
  if (lines.some(({ firstDay }) => firstDay < today())) {
    throw new Refusal('conflict', 'The first day of this order is over. Order it again with new days.')
  }
  if (!holds.every((visit) => isStillToCome(visit, now()))) {
    throw new Refusal(
      'conflict',
      'The first visit of this order should have begun by now. Order it again with new times.',
    )
  }
  const listings = await listingsToOrder(
    tx,
    lines.map(({ listingId }) => listingId),
  )
  const pots = await potsToOrderWith(tx, personId)
  for (const line of lines) {
    const listing = requireOffered(line, listings.get(line.listingId))
    for (const { potId } of holds.filter(({ lineId }) => lineId === line.id)) {
      requireMayPay(
        pots.find(({ id }) => id === potId),
        listing,
      )
    }
  }
  return pots
}

function requireOffered({ title }: WaitingLine, listing: ListingToOrder | undefined): ListingToOrder {
  if (!listing || !isOffered(listing)) {
    throw new Refusal('conflict', `${title} is not offered any more. Say no to this order, and choose something else.`)
  }
  const { providerName: name, suspendedAt, providerChecks: checks } = listing
  const why = whyNoNewOrders({ name, suspendedAt, checks }, today())
  if (why) throw new Refusal('conflict', `${why} Say no to this order, and choose somebody else.`)
  return listing
}

function requireMayPay(pot: OrderPot | undefined, listing: ListingToOrder): void {
  if (!pot || pot.shortfallPence > 0) {
    throw new Refusal('conflict', 'A pot that was to pay cannot be used any more. Order it again from another pot.')
  }
  const answer = potMayBuy(pot, factsOf(listing))
  if (answer.may) return
  throw new Refusal('conflict', `${answer.words} Say no to this order, and order ${listing.title} from another pot.`)
}
