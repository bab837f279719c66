import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { paymentLines } from '#db/schema/payments.ts'
import { membershipIn } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { notHere } from '../shared/refusal.ts'
import { confirmPayment } from './confirm-payment.server.ts'
import { refuseOwnCase } from './own-case.server.ts'
import { paymentWithLines } from './payment-of.server.ts'

/** The provider has the money that a person said they paid; or a finance officer has seen the bank statement. */
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
  await confirmPayment(tx, actor, payment)
  await audit(tx, actor, {
    verb: 'confirmed a payment',
    words: `The money for ${first.number} has arrived: ${pounds(payment.pence)}`,
    subject: { kind: 'payment', id: paymentId },
    personId: first.personId,
    organisationId: payment.payeeOrganisationId,
  })
}

type Receiver = { councilId: string; personId: string; providerId: string }

async function requireReceiver(tx: Tx, actor: Actor, { councilId, personId, providerId }: Receiver): Promise<void> {
  if ((await membershipIn(tx, actor, providerId)).length > 0) return
  const roles = await membershipIn(tx, actor, councilId)
  if (!roles.some(({ role }) => role === 'finance')) throw notHere()
  await refuseOwnCase(tx, actor, { personIds: [personId], providerIds: [providerId] })
}
