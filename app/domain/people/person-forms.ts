import { z } from 'zod'
import { isDay } from '../shared/day.ts'

const short = (max: number) => z.string().trim().max(max, `Use up to ${max} letters.`).optional()

const contact = {
  email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }).optional(),
  phone: short(30),
  address: short(300),
  district: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{1,2}\d{1,2}[A-Za-z]?$/, 'Type the first half of the postcode, such as FH3.')
    .optional(),
}

export const PersonForm = z.object({
  name: z.string({ error: 'Type the name.' }).trim().min(2, 'Type the name.').max(100, 'Use up to 100 letters.'),
  shortName: z.string({ error: 'Type what to call them.' }).trim().min(1, 'Type what to call them.').max(40),
  referenceNumber: z
    .string({ error: 'Type the reference number.' })
    .trim()
    .min(1, 'Type the reference number.')
    .max(40, 'Use up to 40 letters.'),
  bornOn: z.string().refine(isDay, 'Choose the day they were born.').optional(),
  ...contact,
})

const mandateId = z.string()
const reason = z
  .string({ error: 'Say why.' })
  .trim()
  .min(3, 'Say why in a few words.')
  .max(500, 'Use up to 500 letters.')

/** What staff can do on the page of a person. */
export const StaffPersonForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('contact'), ...contact }),
  z.object({ intent: z.literal('invite'), email: z.email({ error: 'Type an e-mail address.' }) }),
  z.object({ intent: z.literal('confirm'), mandateId }),
  z.object({ intent: z.literal('suspend'), mandateId, reason }),
  z.object({ intent: z.literal('resume'), mandateId, reason }),
  z.object({ intent: z.literal('end'), mandateId, reason }),
])
export type StaffPersonAct = z.output<typeof StaffPersonForm>
