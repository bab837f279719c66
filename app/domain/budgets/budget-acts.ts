import { z } from 'zod'

const reason = z
  .string({ error: 'Say why.' })
  .trim()
  .min(3, 'Say why in a few words.')
  .max(500, 'Use up to 500 letters.')

/** What can be done with a budget that waits for a finance officer. */
export const WaitingBudgetForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm') }),
  z.object({ intent: z.literal('take back'), reason }),
  z.object({ intent: z.literal('send back'), reason }),
])
