import { z } from 'zod'
import { isDay } from '../shared/day.ts'
import { penceFrom } from '../shared/money.ts'

const sayReference = 'Write what the bank statement says, such as BACS 4471.'
const sayDay = 'Choose the day the money came.'

/** What an officer writes down about money that a provider paid back; gives whole pence. */
export const RefundForm = z
  .object({
    key: z.string().min(1),
    amount: z
      .string({ error: 'Write how much came back.' })
      .refine((typed) => penceFrom(typed) !== null, 'Write an amount in pounds, such as 16.50.'),
    receivedOn: z.string({ error: sayDay }).refine(isDay, sayDay),
    reference: z.string({ error: sayReference }).trim().min(1, sayReference).max(100, 'Use up to 100 letters.'),
  })
  .transform(({ amount, ...refund }) => ({ ...refund, pence: penceFrom(amount) ?? 0 }))
