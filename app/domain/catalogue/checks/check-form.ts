import { z } from 'zod'
import { penceFrom } from '../../shared/money.ts'
import { isDay } from '../../shared/day.ts'
import { checkKinds, providerKinds, returnReasons, type ReturnReason } from './check.ts'

/** What a provider sends: words, a document, or both. Which of them is needed is said by the check. */
export const SendCheckForm = z.object({
  said: z
    .string()
    .trim()
    .max(1000, 'Use 1,000 letters or fewer')
    .optional()
    .transform((words) => words || null),
  document: z
    .instanceof(File)
    .optional()
    .transform((file) => file ?? null),
})

const reasons = Object.keys(returnReasons).filter((one): one is ReturnReason => one in returnReasons)

/** What an officer answers. */
export const ReviewForm = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('accept'),
    registered: z
      .enum(['yes', 'no'])
      .optional()
      .transform((chosen) => (chosen ? chosen === 'yes' : null)),
    amount: z
      .string()
      .optional()
      .transform((typed, context) => {
        if (!typed?.trim()) return null
        const pence = penceFrom(typed)
        if (!pence) context.addIssue({ code: 'custom', message: 'Type an amount, such as 5,000,000' })
        return pence
      }),
    endsOn: z
      .string()
      .optional()
      .refine((day) => !day || isDay(day), 'Choose a day')
      .transform((day) => day || null),
  }),
  z.object({
    answer: z.literal('return'),
    reason: z.enum(reasons, { error: 'Choose a reason' }),
    words: z
      .string()
      .trim()
      .max(500, 'Use 500 letters or fewer')
      .optional()
      .transform((words) => words || null),
  }),
])

/** What a council asks of one kind of provider. */
export const RulesForm = z.object({
  providerKind: z.enum(providerKinds),
  asked: z.array(z.enum(checkKinds)).default([]),
  least: z
    .string()
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null
      const pence = penceFrom(typed)
      if (pence === null) context.addIssue({ code: 'custom', message: 'Type an amount, such as 2,000,000' })
      return pence
    }),
})
