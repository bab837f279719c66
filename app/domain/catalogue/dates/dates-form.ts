import { z } from 'zod'
import { addDays, isDay, today } from '../../shared/day.ts'
import { repeats } from './days-of.ts'

const minute = (words: string) =>
  z
    .string({ error: words })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, words)
    .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))

/** Dates are put up for a year at most: nobody knows more. */
export const furthest = () => addDays(today(), 366)

/** When something is on: one day, or again and again until a last day. */
export const DatesForm = z
  .object({
    day: z.string({ error: 'Choose the first day.' }).refine(isDay, 'Choose the first day.'),
    from: minute('Say when it begins, such as 14:00.'),
    to: minute('Say when it ends, such as 15:30.'),
    repeat: z.enum(repeats, { error: 'Choose how often it is.' }),
    until: z.string().refine(isDay, 'Choose the last day.').optional(),
  })
  .superRefine(({ day, from, to, repeat, until }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (day < today()) refuse('day', 'Choose today or a later day.')
    if (to <= from) refuse('to', 'It ends before it begins. Choose a later time.')
    if (repeat !== 'once' && !until) refuse('until', 'Choose the last day.')
    if (until && until < day) refuse('until', 'The last day is before the first.')
    if ((until ?? day) > furthest()) refuse(until ? 'until' : 'day', 'Choose a day within a year from now.')
  })
  .transform(({ day, until, ...when }) => ({ ...when, first: day, until: until ?? day }))

export type NewDates = z.output<typeof DatesForm>
