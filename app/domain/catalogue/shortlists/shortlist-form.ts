import { z } from 'zod'

const itemId = z.string()
const words = (most: number) => z.string().trim().max(most, `Use up to ${most} letters`)

/** Everything that can be done with what somebody keeps. */
export const ShortlistForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('keep'),
    listing: z.union([z.string(), z.array(z.string()).max(12, 'Keep up to 12 at once')]),
  }),
  z.object({ intent: z.literal('name'), name: words(60).min(1, 'Give the list a name') }),
  z.object({ intent: z.literal('note'), itemId, note: words(500).default('') }),
  z.object({ intent: z.literal('remove'), itemId }),
  z.object({ intent: z.literal('up'), itemId }),
  z.object({ intent: z.literal('down'), itemId }),
  z.object({
    intent: z.literal('share'),
    forWhom: words(60).min(1, 'Say for whom the link is'),
    days: z.enum(['7', '30', '90']).default('30'),
  }),
  z.object({ intent: z.literal('end'), linkId: z.string() }),
  z.object({ intent: z.literal('bring') }),
])
export type ShortlistAct = z.output<typeof ShortlistForm>
