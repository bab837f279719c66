import { and, eq, isNull } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { organisations } from '#db/schema/people.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import { tellPerson } from '../people/tell-person.server.ts'
import { actorId, type Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'

type Answer = {
  exceptionId: string
  outcome: 'approved' | 'sent back' | 'credited' | 'released'
  words: string
}

/** Closes a case with its answer, once, and tells both sides. */
export async function closeException(tx: Tx, actor: Actor, { exceptionId, outcome, words }: Answer): Promise<void> {
  const [closed] = await tx
    .update(exceptions)
    .set({ settledAt: now(), settledByUserId: actorId(actor), outcome, outcomeWords: words })
    .where(and(eq(exceptions.id, exceptionId), isNull(exceptions.settledAt)))
    .returning({ personId: exceptions.personId, providerId: exceptions.providerId })
  if (!closed) throw new Refusal('conflict', 'This case was answered already. Nothing was changed.')
  const [provider] = await tx
    .select({ name: organisations.name, email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, closed.providerId))
  if (!provider) return
  const subject = `An answer about ${provider.name}’s invoice`
  await tellPerson(tx, {
    personId: closed.personId,
    key: `exception:${exceptionId}`,
    subject,
    lines: [words],
    link: { words: 'See the invoices', path: paths.invoices(closed.personId) },
  })
  await tellOrganisation(tx, {
    organisationId: closed.providerId,
    email: provider.email,
    key: `exception:${exceptionId}:provider`,
    subject: 'An answer about your invoice',
    lines: [words],
    link: { words: 'See your invoices', path: paths.providerInvoices(closed.providerId) },
  })
}
