import { and, eq } from 'drizzle-orm'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { addDays, today, weekdayOf, type Day } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { budgets, pots } from '../schema/budgets.ts'
import { listings, type Unit } from '../schema/catalogue.ts'
import type { Schedule } from '../schema/ordering.ts'
import { actorOf } from './actors.ts'
import { idOf } from './names.ts'

type Wanted = {
  from: readonly [provider: string, title: string]
  price: readonly [Unit, string]
  pot: string
  schedule: Schedule
}

/** Tom has put three things into Joan's basket. One of them is dearer than what is left in its pot. */
export async function seedBasket(tx: Tx): Promise<void> {
  for (const [position, wanted] of wantedForJoan().entries()) {
    const { from, price, pot, schedule } = wanted
    const [provider, title] = from
    const [listing] = await tx
      .select({ id: listings.id })
      .from(listings)
      .where(and(eq(listings.organisationId, idOf('org', provider)), eq(listings.title, title)))
    const [paidFrom] = await tx
      .select({ id: pots.id })
      .from(pots)
      .innerJoin(budgets, eq(budgets.id, pots.budgetId))
      .where(and(eq(budgets.personId, 'per_joan'), eq(pots.name, pot)))
    const [unit, label] = price
    await addToBasket(tx, actorOf('usr_tom'), {
      ...{ personId: 'per_joan', key: `seed_${position}`, listingId: listing!.id, unit, label, schedule },
      potId: paidFrom!.id,
      note: null,
    })
  }
}

function wantedForJoan(): Wanted[] {
  const tuesdays = Array.from({ length: 12 }, (_, week) => addDays(nextTuesday(), week * 7))
  return [
    {
      from: ['bright-days', 'A walk and a chat'],
      price: ['hour', 'Any day'],
      pot: 'Help at home',
      schedule: { kind: 'visits', visits: tuesdays.map((day) => ({ day, startMinute: 600, minutes: 120 })) },
    },
    {
      from: ['sure-step', 'Grab rail, fitted'],
      price: ['item', 'Fitted'],
      pot: 'Help at home',
      schedule: { kind: 'items', quantity: 2, neededBy: null },
    },
    {
      from: ['meadow-kitchen', 'Hot dinner to your door'],
      price: ['item', 'Dinner and pudding'],
      pot: 'Joan’s own money',
      schedule: { kind: 'items', quantity: 36, neededBy: addDays(today(), 10) },
    },
  ]
}

function nextTuesday(): Day {
  return addDays(today(), 7 + ((2 - weekdayOf(today()) + 7) % 7))
}
