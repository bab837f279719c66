import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { basketLines, type Schedule } from '#db/schema/ordering.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { openBasket } from './basket-of.server.ts'
import { requireOrderable } from './require-orderable.server.ts'

export type NewBasketLine = {
  personId: string
  /** the same form sent twice adds one line */
  key: string
  listingId: string
  unit: Unit
  label: string
  schedule: Schedule
  /** null: Daybook suggests one */
  potId: string | null
  note: string | null
}

/** Puts something into the basket that the actor keeps for a person. What cannot be ordered is refused at once. */
export async function addToBasket(tx: Tx, actor: Actor, input: NewBasketLine): Promise<{ basketLineId: string }> {
  const { personId, key, ...line } = input
  const access = await requirePower(tx, actor, { personId, power: 'shop' })
  await requireOrderable(tx, line, { personId, councilId: access.councilId })
  const basket = await openBasket(tx, actor, { personId })
  const basketLineId = `bln_${key}`
  const added = await tx
    .insert(basketLines)
    .values({ ...line, id: basketLineId, basketId: basket.id, position: basket.position, createdAt: now() })
    .onConflictDoNothing()
    .returning({ id: basketLines.id })
  if (added.length === 0) await requireSame(tx, { ...line, id: basketLineId, basketId: basket.id })
  return { basketLineId }
}

type Wanted = Omit<NewBasketLine, 'personId' | 'key'> & { id: string; basketId: string }

/** The same form again is the same line. One that was sent with something else in the meantime is said, and not lost. */
async function requireSame(tx: Tx, wanted: Wanted): Promise<void> {
  const [line] = await tx.select().from(basketLines).where(eq(basketLines.id, wanted.id))
  const isSame =
    line?.basketId === wanted.basketId &&
    line.listingId === wanted.listingId &&
    line.unit === wanted.unit &&
    line.label === wanted.label &&
    isDeepStrictEqual(line.schedule, JSON.parse(JSON.stringify(wanted.schedule)))
  if (isSame) return
  throw new Refusal(
    'conflict',
    'This form has put something else into the basket already. Nothing was added now. Open the page again to add more.',
  )
}
