import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../people/access.server.ts'
import { withShelves } from '../people/permissions.ts'
import { leaveEmail } from '../people/former-emails.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { bumpCatalogueVersion } from '../shared/stamps.server.ts'
import { markModified } from './touch-catalogue.server.ts'
import type { StoreForm } from './store-form.ts'

/** By whoever works there. Everybody sees it at once. */
export async function changeStore(
  tx: Tx,
  actor: Actor,
  { organisationId, ...store }: z.output<typeof StoreForm> & { organisationId: string },
): Promise<void> {
  const membership = await requireMembership(tx, actor, {
    organisationId,
    kind: withShelves,
    roles: ['owner', 'staff'],
  })
  const [before] = await tx
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  await tx.update(organisations).set(store).where(eq(organisations.id, organisationId))
  if (before?.email && before.email !== store.email) {
    await leaveEmail(tx, { organisationId, email: before.email, name: membership.organisationName })
  }
  await audit(tx, actor, {
    verb: 'changed a store',
    words: `Changed the store of ${membership.organisationName}`,
    subject: { kind: 'store', id: organisationId },
    organisationId,
  })
  await markModified(tx, eq(listings.organisationId, organisationId))
  await bumpCatalogueVersion(tx)
}
