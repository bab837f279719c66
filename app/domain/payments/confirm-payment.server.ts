import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { payments } from '#db/schema/payments.ts'
import { paymentConfirmed, released } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { isReleased } from '../budgets/budget.ts'
import { actorId, type Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { requireTransition } from '../shared/states.ts'
import { potsWithCouncil } from './owed-lines.server.ts'
import { refreshInvoices } from './refresh-invoices.server.ts'
import { invoiceLinesOf, type PaymentWithLines } from './run-of.server.ts'
import { paymentStates } from './run.ts'
import { onlyOne } from './send-payment.server.ts'
import { splitOfPayment } from './split-of-payment.ts'

/** A payment has arrived: the money leaves the pot's cash or the council's bank, and its lines are paid. */
export async function confirmPayment(tx: Tx, actor: Actor, payment: PaymentWithLines): Promise<void> {
  requireTransition(paymentStates, { from: payment.state, to: 'confirmed', what: 'This payment' })
  await tx
    .update(payments)
    .set({ state: 'confirmed', confirmedAt: now(), confirmedByUserId: actorId(actor) })
    .where(eq(payments.id, payment.id))
  if (!payment.payeeOrganisationId || !(await isForInvoices(tx, payment))) return

  const { pots, lines } = splitOfPayment(payment.lines)
  const facts = await potsWithCouncil(
    tx,
    pots.map(({ potId }) => potId),
  )
  const paid = await invoiceLinesOf(tx, [payment])
  await postEntry(tx, actor, {
    kind: 'payment confirmed',
    personId: onlyOne([...paid.values()].map(({ personId }) => personId)),
    reference: payment.id,
    key: `payment-confirmed:${payment.id}`,
    transfers: pots.flatMap(({ potId, bankPence }) => {
      const pot = facts.get(potId)
      if (!pot) throw new Error(`no pot ${potId}`)
      const isCouncilManaged = pot.heldAs === 'council-managed'
      const ownMoney = !isCouncilManaged && !isReleased(pot) ? released(potId, bankPence) : []
      const councilId = isCouncilManaged ? pot.councilId : null
      return [...ownMoney, ...paymentConfirmed({ potId, councilId, paymentId: payment.id, pence: bankPence })]
    }),
  })
  const ids = lines.filter(({ bankPence }) => bankPence > 0).map(({ itemId }) => itemId)
  for (let from = 0; from < ids.length; from += 500) {
    await tx
      .update(invoiceLines)
      .set({ state: 'paid', paidPence: sqlOfRest })
      .where(inArray(invoiceLines.id, ids.slice(from, from + 500)))
  }
  await refreshInvoices(
    tx,
    [...paid.values()].map(({ invoiceId }) => invoiceId),
  )
}

const sqlOfRest = sql<number>`${invoiceLines.grossPence} - ${invoiceLines.creditedPence}`

/** A release pays a payer into a pot; only payments of invoices have lines of invoices. */
async function isForInvoices(tx: Tx, payment: PaymentWithLines): Promise<boolean> {
  return (await invoiceLinesOf(tx, [payment])).size > 0
}
