import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../access.server.ts'
import { hasRole } from '../permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { listAgreements } from './agree.server.ts'

/**
 * Where a provider stands with the invoices that Daybook writes, for its own people. A service of the council agrees
 * to nothing: what is written for it, the council writes in its own name.
 */
export async function agreementOf(db: Db, actor: Actor, organisationId: string) {
  const membership = await requireMembership(db, actor, { organisationId, kind: 'provider' })
  const [provider] = await db
    .select({ providerType: organisations.providerType })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const agreed = await listAgreements(db, organisationId)
  const isNeeded = provider?.providerType !== 'in-house'
  return {
    organisationName: membership.organisationName,
    isOwner: hasRole(membership, ['owner']),
    isNeeded,
    isMissing: isNeeded && agreed.length === 0,
    agreed,
  }
}
