import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { paymentLines } from '#db/schema/payments.ts'
import { membershipIn } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { confirmPayment } from './confirm-payment.server.ts'
import { refuseOwnCase } from './own-case.server.ts'
import { paymentWithLines } from './payment-of.server.ts'
import { sentKey } from './send-payment.server.ts'

/**
 * The provider has the money that a person said they paid; or a finance officer has seen the bank statement. Never who
 * said that it was paid.
 */
export async function confirmReceived(tx: Tx, actor: Actor, { paymentId }: { paymentId: string }): Promise<void> {
  const payment = await paymentWithLines(tx, paymentId)
  const [first] = await tx
    .select({ councilId: invoices.councilId, number: invoices.number, personId: invoiceLines.personId })
    .from(paymentLines)
    .innerJoin(invoiceLines, eq(invoiceLines.id, paymentLines.itemId))
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(eq(paymentLines.paymentId, paymentId))
    .limit(1)
  if (!first || payment.runId || !payment.payeeOrganisationId) throw notHere()
  await requireReceiver(tx, actor, { ...first, providerId: payment.payeeOrganisationId })
  if (payment.state === 'confirmed') return
  if ((await sentByActor(tx, actor, [paymentId])).length > 0) {
    const words = 'You said yourself that this was paid, so a colleague or the council has to say that it has come.'
    throw new Refusal('forbidden', `${words} Nothing was changed.`)
  }
  await confirmPayment(tx, actor, payment)
  await audit(tx, actor, {
    verb: 'confirmed a payment',
    words: `The money for ${first.number} has arrived: ${pounds(payment.pence)}`,
    subject: { kind: 'payment', id: paymentId },
    personId: first.personId,
    organisationId: payment.payeeOrganisationId,
  })
}

/** Which of these payments went out because the actor said that they were paid. */
export async function sentByActor(db: Db, actor: Actor, paymentIds: string[]): Promise<string[]> {
  if (paymentIds.length === 0) return []
  const sent = await db
    .select({ paymentId: ledgerEntries.reference })
    .from(ledgerEntries)
    .where(and(inArray(ledgerEntries.key, paymentIds.map(sentKey)), eq(ledgerEntries.actorUserId, actor.userId)))
  return sent.map(({ paymentId }) => paymentId)
}

type Receiver = { councilId: string; personId: string; providerId: string }

async function requireReceiver(tx: Tx, actor: Actor, { councilId, personId, providerId }: Receiver): Promise<void> {
  if ((await membershipIn(tx, actor, providerId)).length > 0) return
  const roles = await membershipIn(tx, actor, councilId)
  if (!roles.some(({ role }) => role === 'finance')) throw notHere()
  await refuseOwnCase(tx, actor, { personIds: [personId], providerIds: [providerId] })
}
