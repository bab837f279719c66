import { z } from 'zod'
import { maybeWords, whole } from '../catalogue/editor/form-words.ts'
import { isDay } from '../shared/day.ts'

const day = z.string({ error: 'Enter the day it happened' }).refine(isDay, 'Enter the day it happened')
const minute = z
  .string({ error: 'Enter when it began' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter when it began, such as 10:00')
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
const note = maybeWords(600, 'what there is to say')

/** What a provider writes down about a visit: how it was. */
export const RecordVisitForm = z
  .object({
    intent: z.literal('record-visit'),
    day,
    start: minute,
    hours: whole(24, 'how many hours it took').default(0),
    minutes: whole(59, 'how many minutes it took besides the hours').default(0),
    by: maybeWords(80, 'who came'),
    note,
  })
  .refine(({ hours, minutes }) => hours > 24 || minutes > 59 || hours * 60 + minutes <= 1440, {
    path: ['minutes'],
    error: 'Enter 24 hours at most. What goes on after that is written down for the next visit',
  })

/** And about a delivery of things. */
export const RecordItemsForm = z.object({
  intent: z.literal('record-items'),
  day,
  quantity: whole(10_000, 'how many things were brought'),
  by: maybeWords(80, 'who brought it'),
  note,
})

/** It did not happen. */
export const MissedForm = z.object({
  intent: z.literal('missed'),
  reason: z.string({ error: 'Say why it did not happen' }).trim().min(3, 'Say why it did not happen').max(600),
})

/** "10:00" from minutes after midnight. */
export function clockOf(startMinute: number): string {
  const hours = Math.floor(startMinute / 60) % 24
  return `${String(hours).padStart(2, '0')}:${String(startMinute % 60).padStart(2, '0')}`
}
