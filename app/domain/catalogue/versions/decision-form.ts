import { z } from 'zod'

/** An officer's answer to a version: yes, perhaps with another shelf, or back with the reason. */
export const DecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), categoryId: z.string().optional() }),
  z.object({
    intent: z.literal('return'),
    reason: z
      .string({ error: 'Say what is to be changed' })
      .trim()
      .min(5, 'Say what is to be changed')
      .max(1000, 'Use up to 1000 letters'),
  }),
])
