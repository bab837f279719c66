import { z } from 'zod'
import { penceFrom } from '../shared/money.ts'

export const answers = [
  'pay-all',
  'pay-ordered',
  'pay-some',
  'pay-none',
  'send-back',
  'ask-provider',
  'ask-person',
] as const

const sayWhy = 'Say why, in a sentence. Both sides will read it.'

/** What an officer sends about a case: an answer, why, the sum that they read, and an amount where the answer needs one. */
export const AnswerForm = z
  .object({
    answer: z.enum(answers, { error: 'Choose an answer.' }),
    why: z.string({ error: sayWhy }).trim().min(1, sayWhy).max(1000, 'Say why in 1,000 letters or fewer.'),
    amount: z
      .string()
      .optional()
      .transform((typed) => (typed ? penceFrom(typed) : undefined)),
    expectedPence: z.coerce.number().int(),
  })
  .superRefine((input, context) => {
    if (input.amount === null || (input.answer === 'pay-some' && input.amount === undefined)) {
      context.addIssue({ code: 'custom', path: ['amount'], message: 'Write how much, such as 16.50.' })
    }
  })
