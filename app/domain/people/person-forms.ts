import { z } from 'zod'
import { addMonths, isDay, today } from '../shared/day.ts'
import { sayWhy } from '../shared/say-why.ts'

const short = (max: number) => z.string().trim().max(max, `Use up to ${max} letters.`).optional()
const hasFigures = /^\+?[\d\s().-]*\d[\d\s().-]*(?:(?:ext|x)\.?\s*\d+)?$/i
const fewestFigures = 5

/** A telephone number as people write it: "01632 960 001", "+44 (0)1632 960001 ext 12". */
const telephone = short(30).refine(
  (typed) => !typed || (hasFigures.test(typed) && typed.replaceAll(/\D/g, '').length >= fewestFigures),
  'Type a telephone number, such as 01632 960 001.',
)

const mostYears = 120
const bornOn = z
  .string()
  .refine(isDay, 'Choose the day they were born.')
  .refine((day) => !isDay(day) || day < today(), 'Choose a day in the past: the day they were born.')
  .refine(
    (day) => !isDay(day) || day >= addMonths(today(), -12 * mostYears),
    `Choose a day in the last ${mostYears} years.`,
  )
  .optional()

/** What a council writes down of somebody. There is always a way to tell them something: by mail, else by post. */
export const PersonForm = z
  .object({
    name: z.string({ error: 'Type the name.' }).trim().min(2, 'Type the name.').max(100, 'Use up to 100 letters.'),
    shortName: z
      .string({ error: 'Type what to call them.' })
      .trim()
      .min(1, 'Type what to call them.')
      .max(40, 'Use up to 40 letters.'),
    referenceNumber: z
      .string({ error: 'Type the reference number.' })
      .trim()
      .min(1, 'Type the reference number.')
      .max(40, 'Use up to 40 letters.'),
    bornOn,
    email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }).optional(),
    phone: telephone,
    address: short(300),
    district: z
      .string()
      .trim()
      .regex(/^[A-Za-z]{1,2}\d{1,2}[A-Za-z]?$/, 'Type the first half of the postcode, such as FH3.')
      .optional(),
  })
  .refine(({ email, address }) => Boolean(email) || Boolean(address), {
    path: ['email'],
    error: 'Type an e-mail address, or an address for letters further down. One of them is needed to tell them things.',
    when: () => true, // said along with whatever else is missing
  })
export type PersonDetails = z.output<typeof PersonForm>

const mandateId = z.string()
/** What staff can do on the page of a person. */
export const StaffPersonForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: z.email({ error: 'Type an e-mail address.' }) }),
  z.object({ intent: z.literal('take-back'), invitationId: z.string() }),
  z.object({ intent: z.literal('confirm'), mandateId }),
  z.object({ intent: z.literal('suspend'), mandateId, reason: sayWhy }),
  z.object({ intent: z.literal('resume'), mandateId, reason: sayWhy }),
  z.object({ intent: z.literal('end'), mandateId, reason: sayWhy }),
])
export type StaffPersonAct = z.output<typeof StaffPersonForm>
