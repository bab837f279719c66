import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  lines: z.array(z.string()),
  link: z.object({ words: z.string(), path: z.string() }).optional(),
})
type Mail = z.output<typeof mail>

/** Every mail that waits for an address, the newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'mail'))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
  return rows.map(({ payload }) => mail.parse(payload)).filter(({ to }) => to === address)
}

/** The secret in the link of the newest mail to an address. */
export async function tokenMailedTo(address: string): Promise<string> {
  const [newest] = await mailsTo(address)
  return /[^/=]+$/.exec(newest?.link?.path ?? '')?.[0] ?? ''
}
