import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { payments } from '#db/schema/payments.ts'
import { paymentReturned } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { reverseEntry } from '../ledger/reverse-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { requireTransition } from '../shared/states.ts'
import { paymentInRun } from './payment-of.server.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'
import { invoiceLinesOf, type PaymentWithLines } from './run-of.server.ts'
import { paymentStates } from './run.ts'
import { onlyOne } from './send-payment.server.ts'
import { settleRunIfAnswered } from './settle-payment.server.ts'
import { splitOfPayment } from './split-of-payment.ts'

type Returned = { paymentId: string; reason: string }

/** The bank sends a payment back: what it was for is owed again, and the next run takes it up. */
export async function returnPayment(tx: Tx, actor: Actor, { paymentId, reason }: Returned): Promise<void> {
  const { payment, run } = await paymentInRun(tx, actor, paymentId)
  if (payment.state === 'returned') return
  requireTransition(paymentStates, { from: payment.state, to: 'returned', what: 'This payment' })
  await tx.update(payments).set({ state: 'returned' }).where(eq(payments.id, paymentId))
  if (run.kind === 'payment') await oweAgain(tx, actor, { payment, reason })
  else await planAgain(tx, actor, { payment, reason })
  await settleRunIfAnswered(tx, run.id)
  await audit(tx, actor, {
    verb: 'recorded a returned payment',
    words: `The bank sent back ${pounds(payment.pence)} for ${payment.payeeName}`,
    subject: { kind: 'run', id: run.id },
    organisationId: run.organisationId,
    reason,
  })
}

type Back = { payment: PaymentWithLines; reason: string }

async function oweAgain(tx: Tx, actor: Actor, { payment, reason }: Back): Promise<void> {
  const providerId = payment.payeeOrganisationId
  if (!providerId) throw new Error('Only a provider is paid for invoices')
  const { pots, lines } = splitOfPayment(payment.lines)
  const paid = await invoiceLinesOf(tx, [payment])
  await postEntry(tx, actor, {
    kind: 'payment returned',
    personId: onlyOne([...paid.values()].map(({ personId }) => personId)),
    reason,
    reference: payment.id,
    key: `payment-returned:${payment.id}`,
    transfers: pots.flatMap(({ potId, bankPence }) =>
      paymentReturned({ potId, providerId, paymentId: payment.id, pence: bankPence }),
    ),
  })
  const ids = lines.filter(({ bankPence }) => bankPence > 0).map(({ itemId }) => itemId)
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    await tx.update(invoiceLines).set({ state: 'approved' }).where(inArray(invoiceLines.id, some))
  }
  await refreshInvoices(
    tx,
    [...paid.values()].map(({ invoiceId }) => invoiceId),
  )
}

/** A release that came back is planned again for its own day. */
async function planAgain(tx: Tx, actor: Actor, { payment, reason }: Back): Promise<void> {
  const [entry] = await tx
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.key, `released:${payment.id}`))
  if (entry) await reverseEntry(tx, actor, { entryId: entry.id, reason, key: `payment-returned:${payment.id}` })
  await tx
    .update(releases)
    .set({ state: 'planned', runId: null, releasedAt: null })
    .where(
      inArray(
        releases.id,
        payment.lines.map(({ itemId }) => itemId),
      ),
    )
}
