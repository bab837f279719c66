import { z } from 'zod'
import { isDay } from '../shared/day.ts'

const day = z.string({ error: 'Enter the day it happened' }).refine(isDay, 'Enter the day it happened')
const minute = z
  .string({ error: 'Enter when it began' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter when it began, such as 10:00')
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
const whole = (most: number) =>
  z.coerce
    .number({ error: 'Enter a whole number' })
    .int('Enter a whole number')
    .min(0, 'Enter 0 or more')
    .max(most, `Enter ${most} or less`)
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use up to ${most} letters`)
    .optional()
    .transform((text) => text || null)

/** What a provider writes down about a visit: how it was. */
export const RecordVisitForm = z.object({
  intent: z.literal('record-visit'),
  day,
  start: minute,
  hours: whole(23).default(0),
  minutes: whole(59).default(0),
  by: words(80),
  note: words(600),
})

/** And about a delivery of things. */
export const RecordItemsForm = z.object({
  intent: z.literal('record-items'),
  day,
  quantity: whole(10_000),
  by: words(80),
  note: words(600),
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
