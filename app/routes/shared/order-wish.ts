import { z } from 'zod'
import { lengthOf, type PriceOfTime } from '#app/domain/ordering/length-of-visit.ts'
import { visitsOf, visitsOnDates } from '#app/domain/ordering/wanted-visits.ts'
import type { TimeOn } from '#app/domain/catalogue/dates/when-on.ts'
import { isDay, today } from '#app/domain/shared/day.ts'
import type { Schedule } from '#db/schema/ordering.ts'

const mostWeeks = 52

const always = {
  key: z.string().min(8).max(64),
  priceId: z.string({ error: 'Choose a price.' }),
  note: z.string().trim().max(500, 'Write at most 500 letters.').optional(),
}

const toCome = (words: string) =>
  z
    .string({ error: words })
    .refine(isDay, 'Write the day as it is in the calendar.')
    .refine((day) => day >= today(), 'That day is over. Choose one that is still to come.')

/** Visits as somebody wishes them on a form: from when, on which weekdays, at what time, how long, how many weeks. */
export const VisitsWish = z.object({
  ...always,
  firstDay: toCome('Choose the first day.'),
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).default([]),
  startTime: z
    .string({ error: 'Choose a time to start.' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 10:00.'),
  minutes: z.coerce
    .number({ error: 'Choose how long.' })
    .int()
    .min(15, 'Choose how long.')
    .max(1440, 'Choose how long.'),
  weeks: z.coerce
    .number({ error: 'Write for how many weeks, in figures.' })
    .int('Write whole weeks.')
    .min(1, 'Write at least 1 week.')
    .max(mostWeeks, `Write at most ${mostWeeks} weeks.`),
})

/** Things as somebody wishes them: how many, and by when. */
export const ItemsWish = z.object({
  ...always,
  quantity: z.coerce
    .number({ error: 'Write how many, in figures.' })
    .int('Write a whole number.')
    .min(1, 'Write at least 1.')
    .max(1000, 'Write at most 1,000.'),
  neededBy: toCome('Choose a day.').optional(),
})

type Wish = z.output<typeof VisitsWish> | z.output<typeof ItemsWish>

/** The days, or the number of things, that a wish comes to; `dates` are those of something that is on at its dates only. */
export function scheduleOf(wish: Wish, { price, dates }: { price: PriceOfTime; dates: readonly TimeOn[] }): Schedule {
  if ('quantity' in wish) return { kind: 'items', quantity: wish.quantity, neededBy: wish.neededBy ?? null }
  const [hour = 0, minute = 0] = wish.startTime.split(':').map(Number)
  const visits = visitsOf({ ...wish, minutes: lengthOf(price, wish.minutes), startMinute: hour * 60 + minute })
  return { kind: 'visits', visits: visitsOnDates(visits, { unit: price.unit, dates }) }
}
