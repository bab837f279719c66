import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { payments } from '#db/schema/payments.ts'
import { creditNetted, sentToBank } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { requireTransition } from '../shared/states.ts'
import { invoiceLineStates, unpaidOf } from './invoice-state.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'
import { invoiceLinesOf, type PaymentWithLines } from './run-of.server.ts'
import { splitOfPayment } from './split-of-payment.ts'

/**
 * A payment goes to the bank: what the provider owed back is set against it, the rest is on its way.
 * Lines that the credit pays whole are paid by it.
 */
export async function sendPayment(tx: Tx, actor: Actor, payment: PaymentWithLines): Promise<void> {
  const providerId = payment.payeeOrganisationId
  if (!providerId) throw new Error('Only a provider is paid for invoices')
  const lines = await invoiceLinesOf(tx, [payment])
  const split = splitOfPayment(payment.lines)
  await postEntry(tx, actor, {
    kind: 'payment sent',
    personId: onlyOne([...lines.values()].map(({ personId }) => personId)),
    reference: payment.id,
    key: sentKey(payment.id),
    transfers: split.pots.flatMap(({ potId, nettedPence, bankPence }) => [
      ...creditNetted({ potId, providerId, pence: nettedPence }),
      ...sentToBank({ potId, providerId, paymentId: payment.id, pence: bankPence }),
    ]),
  })
  const goes = payment.pence > 0
  await tx
    .update(payments)
    .set({ state: goes ? 'on its way' : 'confirmed', sentAt: now(), confirmedAt: goes ? null : now() })
    .where(eq(payments.id, payment.id))

  for (const { itemId, pence } of payment.lines.filter((line) => line.pence < 0)) {
    const credit = lines.get(itemId)
    if (!credit) continue
    await tx
      .update(invoiceLines)
      .set({ paidPence: credit.paidPence - pence })
      .where(eq(invoiceLines.id, itemId))
  }
  const onItsWay: string[] = []
  for (const { itemId, nettedPence } of split.lines) {
    const line = lines.get(itemId)
    if (!line) continue
    requireTransition(invoiceLineStates, { from: line.state, to: 'on its way', what: 'A line of this payment' })
    if (nettedPence === 0) {
      onItsWay.push(itemId)
      continue
    }
    const paidPence = line.paidPence + nettedPence
    const state = unpaidOf({ ...line, paidPence }) === 0 ? ('paid' as const) : ('on its way' as const)
    await tx.update(invoiceLines).set({ paidPence, state }).where(eq(invoiceLines.id, itemId))
  }
  for (let from = 0; from < onItsWay.length; from += 500) {
    await tx
      .update(invoiceLines)
      .set({ state: 'on its way' })
      .where(inArray(invoiceLines.id, onItsWay.slice(from, from + 500)))
  }
  await refreshInvoices(
    tx,
    [...lines.values()].map(({ invoiceId }) => invoiceId),
  )
}

/** The key of the entry that says that a payment went out. */
export function sentKey(paymentId: string): string {
  return `payment-sent:${paymentId}`
}

/** Whom it is for, when it is for one person only. */
export function onlyOne(ids: string[]): string | null {
  const different = new Set(ids)
  return different.size === 1 ? (ids[0] ?? null) : null
}
