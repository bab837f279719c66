import { z } from 'zod'
import { requireBasketLine } from '#app/domain/ordering/basket-of.server.ts'
import { changeBasketLine, keepForLater, takeOut } from '#app/domain/ordering/change-basket-line.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Tx } from '#db/client.ts'
import type { Schedule } from '#db/schema/ordering.ts'

const line = { lineId: z.string() }

/** What can be done with a line of a basket, one button each. */
export const BasketAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take out'), ...line }),
  z.object({ intent: z.literal('keep for later'), ...line }),
  z.object({ intent: z.literal('put back'), ...line }),
  z.object({ intent: z.literal('pay from'), ...line, potId: z.string() }),
  z.object({ intent: z.literal('until'), ...line, day: z.string() }),
  z.object({
    intent: z.literal('change'),
    ...line,
    days: z.array(z.coerce.number().int().min(0)).optional(),
    quantity: z.coerce.number({ error: 'Write a number.' }).int('Write a whole number.').min(1).max(999).optional(),
    note: z.string().trim().max(500, 'Write at most 500 letters.').optional(),
  }),
])
type Act = z.output<typeof BasketAct>

/** Does it, and says in a sentence what was done. */
export async function doInBasket(tx: Tx, actor: Actor, { personId, act }: { personId: string; act: Act }) {
  const which = { personId, basketLineId: act.lineId }
  switch (act.intent) {
    case 'take out':
      await takeOut(tx, actor, which)
      return 'It is out of the basket.'
    case 'keep for later':
      await keepForLater(tx, actor, { ...which, isForLater: true })
      return 'It is kept for later, below the basket.'
    case 'put back':
      await keepForLater(tx, actor, { ...which, isForLater: false })
      return 'It is back in the basket.'
    case 'pay from':
      await changeBasketLine(tx, actor, { ...which, potId: act.potId })
      return 'Another pot pays for it now.'
    case 'until': {
      const schedule = keepDays(await scheduleOf(tx, actor, which), ({ day }) => day <= act.day)
      await changeBasketLine(tx, actor, { ...which, schedule })
      return 'There are fewer visits now.'
    }
    case 'change': {
      const schedule = changed(await scheduleOf(tx, actor, which), act)
      await changeBasketLine(tx, actor, { ...which, schedule, note: act.note ?? null })
      return 'The basket is changed.'
    }
    default:
      return act satisfies never
  }
}

async function scheduleOf(tx: Tx, actor: Actor, which: { personId: string; basketLineId: string }): Promise<Schedule> {
  return (await requireBasketLine(tx, actor, which)).schedule
}

function changed(schedule: Schedule, { days, quantity }: { days?: number[]; quantity?: number }): Schedule {
  if (schedule.kind === 'items') {
    if (quantity === undefined) throw new Refusal('not-allowed', 'Write how many you want.', { field: 'quantity' })
    return { ...schedule, quantity }
  }
  if (!days?.length) throw new Refusal('not-allowed', keepOne, { field: 'days' })
  const kept = new Set(days)
  const sorted = schedule.visits.toSorted((a, b) => a.day.localeCompare(b.day) || a.startMinute - b.startMinute)
  return keepDays({ ...schedule, visits: sorted }, (_, position) => kept.has(position))
}

const keepOne = 'Keep at least one day, or take it out of the basket.'
type Visits = Extract<Schedule, { kind: 'visits' }>['visits']

function keepDays(schedule: Schedule, isKept: (visit: Visits[number], position: number) => boolean): Schedule {
  if (schedule.kind === 'items') return schedule
  const visits = schedule.visits.filter(isKept)
  if (visits.length === 0) throw new Refusal('not-allowed', keepOne)
  return { ...schedule, visits }
}
