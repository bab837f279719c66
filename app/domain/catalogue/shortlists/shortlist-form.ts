import { z } from 'zod'

const itemId = z.string()
const short = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(60, 'Use up to 60 letters.')

/** Everything that can be done with what somebody keeps. */
export const ShortlistForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('keep'),
    listing: z.union([z.string(), z.array(z.string()).max(12, 'Keep up to 12 at once.')]),
  }),
  z.object({ intent: z.literal('name'), name: short('Give the list a name.') }),
  z.object({
    intent: z.literal('note'),
    itemId,
    note: z.string().trim().max(500, 'Use up to 500 letters.').default(''),
  }),
  z.object({ intent: z.literal('remove'), itemId }),
  z.object({ intent: z.literal('up'), itemId }),
  z.object({ intent: z.literal('down'), itemId }),
  z.object({
    intent: z.literal('share'),
    forWhom: short('Say for whom the link is.'),
    days: z.enum(['7', '30', '90']).default('30'),
  }),
  z.object({ intent: z.literal('end'), linkId: z.string() }),
  z.object({ intent: z.literal('bring') }),
])
export type ShortlistAct = z.output<typeof ShortlistForm>
