import { z } from 'zod'
import { sayWhy } from '../shared/say-why.ts'

/** What can be done with a budget that waits for a finance officer. */
export const WaitingBudgetForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm') }),
  z.object({ intent: z.literal('take back'), reason: sayWhy }),
  z.object({ intent: z.literal('send back'), reason: sayWhy }),
])
