import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { agreements } from '#db/schema/joining.ts'
import { organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { selfBilling, selfBillingWords } from './self-billing.ts'

/**
 * An owner agrees that Daybook issues the provider's invoices. Once for each edition of the words: agreeing again
 * changes nothing. Refuses a service of the council, for which the council writes in its own name.
 */
export async function agreeToInvoices(
  tx: Tx,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, kind: 'provider', roles: ['owner'] })
  await requireSeller(tx, organisationId)
  const { wording } = selfBilling
  const written = await tx
    .insert(agreements)
    .values({
      id: newId('agr'),
      organisationId,
      kind: 'self-billing',
      wording,
      words: selfBillingWords(),
      userId: actor.userId,
      agreedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: agreements.id })
  if (written.length === 0) return
  await audit(tx, actor, {
    verb: 'agreed to invoices',
    words: `Agreed that Daybook issues the invoices (words of ${wording})`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
}

async function requireSeller(tx: Tx, organisationId: string): Promise<void> {
  const [provider] = await tx
    .select({ providerType: organisations.providerType })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (provider?.providerType === 'in-house') {
    throw new Refusal('not-allowed', 'You are a service of the council, so there is nothing to agree to.')
  }
}

/** What an organisation has agreed to: who, when and to which words. */
export async function listAgreements(db: Db, organisationId: string) {
  return db
    .select({
      id: agreements.id,
      wording: agreements.wording,
      words: agreements.words,
      agreedAt: agreements.agreedAt,
      byName: users.name,
    })
    .from(agreements)
    .innerJoin(users, eq(users.id, agreements.userId))
    .where(and(eq(agreements.organisationId, organisationId), eq(agreements.kind, 'self-billing')))
    .orderBy(asc(agreements.agreedAt))
}
