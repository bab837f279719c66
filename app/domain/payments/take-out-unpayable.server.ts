import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import { cashOf } from './owed-lines.server.ts'
import { takeOutOfRun } from './take-out-of-run.server.ts'

/** Takes out of runs that were not sent yet what these pots have no money for any more, the newest bills first. */
export async function takeOutUnpayable(tx: Tx, potIds: string[]): Promise<void> {
  const short = [...(await cashOf(tx, potIds))].flatMap(([potId, pence]) =>
    pence !== null && pence < 0 ? [potId] : [],
  )
  if (short.length === 0) return
  const planned = await tx
    .select({ lineId: invoiceLines.id, potId: paymentLines.potId })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .innerJoin(invoiceLines, eq(invoiceLines.id, paymentLines.itemId))
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(and(inArray(paymentLines.potId, short), eq(payments.state, 'planned'), gt(paymentLines.pence, 0)))
    .orderBy(desc(invoices.issuedAt), desc(invoices.id), desc(invoiceLines.position))
  for (const { lineId, potId } of planned) {
    const left = (await cashOf(tx, [potId])).get(potId) ?? 0
    if (left < 0) await takeOutOfRun(tx, lineId)
  }
}
