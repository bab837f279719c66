import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'

/**
 * Takes an invoice line out of a payment that was not sent yet, with the credit that was to be set against it.
 * The rest of the run stays as it is; a payment with nothing left is gone.
 */
export async function takeOutOfRun(tx: Tx, invoiceLineId: string): Promise<void> {
  const [planned] = await tx
    .select({ paymentId: payments.id, potId: paymentLines.potId })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .where(and(eq(paymentLines.itemId, invoiceLineId), eq(payments.state, 'planned')))
  if (!planned) return
  const { paymentId, potId } = planned
  await removeItem(tx, paymentId, invoiceLineId)
  await lowerCredits(tx, paymentId, potId)
  const left = await linesOf(tx, paymentId)
  if (left.length === 0) {
    await tx.delete(payments).where(eq(payments.id, paymentId))
    return
  }
  const pence = left.reduce((sum, line) => sum + line.pence, 0)
  await tx.update(payments).set({ pence }).where(eq(payments.id, paymentId))
}

/** A pot's credit in a payment is never more than what the pot pays in it. */
async function lowerCredits(tx: Tx, paymentId: string, potId: string): Promise<void> {
  const ofPot = (await linesOf(tx, paymentId)).filter((line) => line.potId === potId)
  let tooMuch = -ofPot.reduce((sum, line) => sum + line.pence, 0)
  for (const credit of ofPot.filter(({ pence }) => pence < 0)) {
    if (tooMuch <= 0) return
    const less = Math.min(tooMuch, -credit.pence)
    tooMuch -= less
    if (less === -credit.pence) await removeItem(tx, paymentId, credit.itemId)
    else {
      await tx
        .update(paymentLines)
        .set({ pence: credit.pence + less })
        .where(and(eq(paymentLines.paymentId, paymentId), eq(paymentLines.itemId, credit.itemId)))
    }
  }
}

async function linesOf(tx: Tx, paymentId: string) {
  return tx.select().from(paymentLines).where(eq(paymentLines.paymentId, paymentId))
}

async function removeItem(tx: Tx, paymentId: string, itemId: string): Promise<void> {
  await tx.delete(paymentLines).where(and(eq(paymentLines.paymentId, paymentId), eq(paymentLines.itemId, itemId)))
}
