import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { addressesOfOwners } from '../people/owners.server.ts'
import { enqueue, type Mail } from '../shared/outbox.server.ts'

/** A mail to an organisation: to its own address, else to its first owner. Without either nobody is told. */
export async function tellProvider(
  tx: Tx,
  organisationId: string,
  { key, ...mail }: Omit<Mail, 'to'> & { key: string },
) {
  const to = await addressOf(tx, organisationId)
  if (to) await enqueue(tx, { kind: 'mail', key, payload: { to, ...mail } })
}

async function addressOf(db: Db, organisationId: string): Promise<string | null> {
  const [organisation] = await db
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (organisation?.email) return organisation.email
  const owners = await addressesOfOwners(db, [organisationId])
  return owners.get(organisationId)?.[0] ?? null
}
