import { z } from 'zod'

/** A feed as a council adds it. Whether its address is on the open internet is seen when it is read. */
export const NewFeed = z.object({
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(3, 'Give it a name that people know, such as “Marsh Family Information”')
    .max(80, 'Make the name shorter than 80 letters'),
  url: z
    .string({ error: 'Write the address of the feed' })
    .trim()
    .max(500, 'This address is too long')
    .refine(isFeedAddress, 'Write an address that begins with https:// or http://, without a password in it'),
  every: z.enum(['hour', 'day', 'never'], { error: 'Choose how often it is read' }),
  categoryId: z.string({ error: 'Choose where in the shop the rest belongs' }),
})
export type NewFeed = z.output<typeof NewFeed>

function isFeedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && !username && !password
}
