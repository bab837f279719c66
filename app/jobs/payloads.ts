import { z } from 'zod'

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  lines: z.array(z.string()),
  link: z.object({ words: z.string(), path: z.string() }).optional(),
  replyTo: z.string().optional(),
})
const searchChange = z.object({ listingId: z.string() })

/** A mail as it was written into the outbox. */
export function parseMail(payload: unknown): z.output<typeof mail> {
  return mail.parse(payload)
}

export function parseSearchChange(payload: unknown): z.output<typeof searchChange> {
  return searchChange.parse(payload)
}
