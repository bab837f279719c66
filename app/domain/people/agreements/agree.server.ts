import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { agreements } from '#db/schema/joining.ts'
import { organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { selfBilling, selfBillingWords } from './self-billing.ts'

/** An owner agrees that Daybook issues the provider's invoices. Once for each edition of the words: agreeing again changes nothing. */
export async function agreeToInvoices(
  tx: Tx,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, kind: 'provider', roles: ['owner'] })
  const at = now()
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
      agreedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: agreements.id })
  if (written.length === 0) return
  await tx.update(organisations).set({ invoicesAgreedAt: at }).where(eq(organisations.id, organisationId))
  await audit(tx, actor, {
    verb: 'agreed to invoices',
    words: `Agreed that Daybook issues the invoices (words of ${wording})`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
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
