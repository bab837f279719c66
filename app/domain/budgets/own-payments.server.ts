import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { payments } from '#db/schema/payments.ts'

/** Of some payments those that no run sent to a bank, by id: who keeps the money said that they have paid an invoice. */
export async function ownPayments(db: Db, paymentIds: string[]) {
  if (paymentIds.length === 0) return new Map<string, never>()
  const { id, payeeName: to, reference: number } = payments
  const isOwn = and(isNull(payments.runId), isNotNull(payments.payeeOrganisationId))
  const rows = await db
    .select({ id, to, number })
    .from(payments)
    .where(and(inArray(id, [...new Set(paymentIds)]), isOwn))
  return new Map(rows.map((row) => [row.id, { to: row.to, number: row.number }]))
}
