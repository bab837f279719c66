import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { payments } from '#db/schema/payments.ts'
import { paymentReturned, queriedAfterApproval } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { requireTransition } from '../shared/states.ts'
import type { InvoiceLineState } from './invoice-state.ts'
import { paymentInRun } from './payment-of.server.ts'
import { planReleasesAgain } from './plan-releases-again.server.ts'
import { queriedOf } from './queried-of.server.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'
import { invoiceLinesOf, type PaymentWithLines } from './run-of.server.ts'
import { paymentStates } from './run.ts'
import { onlyOne } from './send-payment.server.ts'
import { settleRunIfAnswered } from './settle-payment.server.ts'
import { splitOfPayment } from './split-of-payment.ts'

type Returned = { paymentId: string; reason: string }

/**
 * The bank sends a payment back: what it was for is owed again, and the next run takes it up. What was queried in the
 * meantime stays out of every payment until an officer has answered.
 */
export async function returnPayment(tx: Tx, actor: Actor, { paymentId, reason }: Returned): Promise<void> {
  const { payment, run } = await paymentInRun(tx, actor, paymentId)
  if (payment.state === 'returned') return
  requireTransition(paymentStates, { from: payment.state, to: 'returned', what: 'This payment' })
  await tx.update(payments).set({ state: 'returned' }).where(eq(payments.id, paymentId))
  if (run.kind === 'payment') await oweAgain(tx, actor, { payment, reason })
  else await planReleasesAgain(tx, actor, { payment, reason })
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
  const split = splitOfPayment(payment.lines)
  const back = split.lines.filter(({ bankPence }) => bankPence > 0)
  const queriedIds = await queriedOf(
    tx,
    back.map(({ itemId }) => itemId),
  )
  const queried = back.filter(({ itemId }) => queriedIds.has(itemId))
  const paid = await invoiceLinesOf(tx, [payment])
  await postEntry(tx, actor, {
    kind: 'payment returned',
    personId: onlyOne([...paid.values()].map(({ personId }) => personId)),
    reason,
    reference: payment.id,
    key: `payment-returned:${payment.id}`,
    transfers: [
      ...split.pots.flatMap(({ potId, bankPence }) =>
        paymentReturned({ potId, providerId, paymentId: payment.id, pence: bankPence }),
      ),
      ...queried.flatMap(({ potId, bankPence }) => queriedAfterApproval({ potId, providerId, pence: bankPence })),
    ],
  })
  await setState(tx, 'queried', queried)
  await setState(
    tx,
    'approved',
    back.filter(({ itemId }) => !queriedIds.has(itemId)),
  )
  await refreshInvoices(
    tx,
    [...paid.values()].map(({ invoiceId }) => invoiceId),
  )
}

async function setState(tx: Tx, state: InvoiceLineState, lines: { itemId: string }[]): Promise<void> {
  for (let from = 0; from < lines.length; from += 500) {
    const ids = lines.slice(from, from + 500).map(({ itemId }) => itemId)
    await tx.update(invoiceLines).set({ state }).where(inArray(invoiceLines.id, ids))
  }
}
