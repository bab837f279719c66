import { z } from 'zod'

const sayWhy = 'Write why it is put away.'

/** What can be done with a run, and with one payment of it. */
export const RunStepForm = z.discriminatedUnion('step', [
  z.object({ step: z.enum(['check', 'approve', 'send', 'settle']) }),
  z.object({
    step: z.literal('put-away'),
    reason: z.string({ error: sayWhy }).trim().min(1, sayWhy).max(500, 'Use up to 500 letters.'),
  }),
  z.object({ step: z.enum(['settle-one', 'return-one']), paymentId: z.string().min(1) }),
])

export type RunSteps = z.infer<typeof RunStepForm>
