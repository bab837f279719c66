import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { basketLines } from '#db/schema/ordering.ts'
import type { AboutMeSection } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { orderOfKey, type PlacedOrder } from './order-of-key.server.ts'
import { isPaidAsRead } from './paying-pots.ts'
import { placeOrder } from './place-order.server.ts'
import { quoteBasket, type QuotedBasket } from './quote-basket.server.ts'

type CheckOut = {
  personId: string
  key: string
  /** what the page said: another cost is said before anything is ordered */
  expectedPence: number
  /** what the page said of each line, as `payingPots` writes it: another pot is named before it pays */
  payingPots: string[]
  aboutMeShared: AboutMeSection[]
}

/** Orders what is in the actor's basket for a person, each line from the pot that the page named, and empties it. */
export async function checkOut(tx: Tx, actor: Actor, input: CheckOut): Promise<PlacedOrder> {
  const { personId, key, aboutMeShared } = input
  const before = await orderOfKey(tx, actor, { personId, key })
  if (before) return before
  const basket = await quoteBasket(tx, actor, personId)
  if (!basket) throw notHere()
  const [gone] = basket.gone
  if (gone) throw new Refusal('conflict', `${gone.title}: ${gone.why}`)
  if (basket.lines.length === 0) {
    throw new Refusal('conflict', 'It is ordered already, or out of the basket. Nothing was ordered now.')
  }
  const lines = basket.lines.flatMap(({ id, pot }) => {
    const line = basket.wanted.get(id)
    return line && pot ? [{ ...line, shares: [{ potId: pot.id, weight: 1 }] }] : []
  })
  const [without] = basket.lines.filter(({ pot }) => pot === null)
  if (without) throw new Refusal('not-allowed', `${without.priced.listing.title}: ${without.why ?? ''}`)
  requireAsRead(basket, input)
  const order = await placeOrder(tx, actor, { personId, key, lines, aboutMeShared })
  await tx.delete(basketLines).where(
    inArray(
      basketLines.id,
      basket.lines.map(({ id }) => id),
    ),
  )
  return order
}

/** Whoever says yes says it to what they read: its cost, and the pots that were to pay. */
function requireAsRead(basket: QuotedBasket, read: CheckOut): void {
  if (basket.totalPence !== read.expectedPence) {
    throw new Refusal(
      'conflict',
      `What is in the basket costs ${pounds(basket.totalPence)} now. Nothing is ordered yet. Look at it again.`,
    )
  }
  if (!isPaidAsRead(basket.lines, read.payingPots)) {
    throw new Refusal('conflict', 'The pot that was to pay has changed. Nothing is ordered yet. Look at it again.')
  }
}
