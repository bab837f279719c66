import { and, eq, inArray, isNotNull, isNull, like, or } from 'drizzle-orm'
import { approveException } from '#app/domain/invoicing/approve-exception.server.ts'
import { confirmReceived } from '#app/domain/payments/confirm-received.server.ts'
import { iHavePaid } from '#app/domain/payments/i-have-paid.server.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Tx } from '../client.ts'
import { exceptions, invoiceLines, invoices } from '../schema/invoicing.ts'
import { payments } from '../schema/payments.ts'
import { persons } from '../schema/people.ts'
import { actorOf, ownerOf } from './actors.ts'

/** People who keep their own money pay their invoices; Amina has not come to the newest ones yet. */
export async function payInvoices(tx: Tx, { month, isLast }: { month: Day; isLast: boolean }): Promise<void> {
  const open = await tx
    .select({ id: invoices.id, payer: invoices.payer })
    .from(invoices)
    .where(
      and(
        inArray(invoices.state, ['approved', 'part paid']),
        eq(invoices.kind, 'invoice'),
        or(like(invoices.payer, 'person:%'), like(invoices.payer, 'user:%')),
      ),
    )
    .orderBy(invoices.issuedAt)
  for (const { id, payer } of open) {
    if (isLast && payer === 'person:per_amina') continue
    const userId = await userWhoPays(tx, payer)
    if (!userId) continue
    try {
      await iHavePaid(tx, actorOf(userId), { invoiceId: id, key: `${id} ${month}` })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // it waits for its release day
    }
  }
}

async function userWhoPays(tx: Tx, payer: string): Promise<string | null> {
  const [kind, id = ''] = payer.split(':')
  if (kind === 'user') return id
  const [person] = await tx.select({ userId: persons.userId }).from(persons).where(eq(persons.id, id))
  return person?.userId ?? null
}

/** Providers see on their bank statement what people said they have paid. */
export async function seeMoneyArrive(tx: Tx): Promise<void> {
  const waiting = await tx
    .select({ id: payments.id, providerId: payments.payeeOrganisationId })
    .from(payments)
    .where(and(eq(payments.state, 'on its way'), isNull(payments.runId), isNotNull(payments.payeeOrganisationId)))
  for (const { id, providerId } of waiting) {
    if (providerId) await confirmReceived(tx, ownerOf(providerId), { paymentId: id })
  }
}

/** A finance officer answers what did not match: longer visits are paid, the person had said yes to them. */
export async function settleExceptions(tx: Tx): Promise<void> {
  const open = await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .innerJoin(invoiceLines, eq(invoiceLines.id, exceptions.invoiceLineId))
    .where(and(isNull(exceptions.settledAt), eq(invoiceLines.state, 'exception')))
  for (const { id } of open) {
    await approveException(tx, actorOf('usr_helen'), {
      exceptionId: id,
      pay: 'invoiced',
      reason: 'The person agreed to the longer visit.',
    })
  }
}
