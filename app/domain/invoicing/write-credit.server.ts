import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { shortfallCovered } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { unpaidOf } from '../payments/invoice-state.ts'
import { refreshInvoices } from '../payments/refresh-invoices.server.ts'
import { takeOutOfRun } from '../payments/take-out-of-run.server.ts'
import { actorId, type Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { divideHalfUp, pounds } from '../shared/money.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { today } from '../shared/day.ts'
import { lineWithInvoice, type LineWithInvoice } from './case-of-line.server.ts'
import { creditTransfers } from './credit.ts'
import { documentOfCredit } from './document.ts'
import { invoiceNumber, prefixOf, seriesOf } from './invoice.ts'

export type NewCredit = { lineId: string; pence: number; reason: string; key: string }

/**
 * Takes back a line or a part of it: a numbered credit note, and the money returns to the person's pot.
 * Whoever calls it has asked who may. The same key again changes nothing.
 */
export async function writeCredit(tx: Tx, actor: Actor, credit: NewCredit): Promise<{ creditNoteId: string }> {
  const key = `credit:${credit.key}`
  const [before] = await tx.select({ id: invoices.id }).from(invoices).where(eq(invoices.key, key))
  if (before) return { creditNoteId: before.id }

  const row = await lineWithInvoice(tx, credit.lineId)
  requireCreditable(row, credit.pence)
  const { line, invoice, provider } = row
  await takeOutOfRun(tx, line.id)
  const shortfall = account.shortfall(line.potId).id
  const short = (await balancesOf(tx, [shortfall])).get(shortfall) ?? 0
  const transfers = creditTransfers({
    state: line.state,
    kind: invoice.kind,
    potId: line.potId,
    providerId: provider.id,
    costCentre: provider.costCentre ?? provider.id,
    pence: credit.pence,
  })
  if (transfers.length > 0) {
    await postEntry(tx, actor, {
      kind: 'credit note',
      personId: line.personId,
      reason: credit.reason,
      reference: invoice.id,
      key,
      transfers: [...transfers, ...shortfallCovered(line.potId, Math.min(short, credit.pence))],
    })
  }
  const creditNoteId = await writeNote(tx, actor, { ...row, credit, key })
  await lowerLine(tx, row, credit.pence)
  await refreshInvoices(tx, [invoice.id])
  await audit(tx, actor, {
    verb: 'took back an invoice line',
    words: `Took back ${pounds(credit.pence)} of ${provider.name}’s ${invoice.number}`,
    subject: { kind: 'invoice', id: invoice.id },
    personId: line.personId,
    organisationId: invoice.councilId,
    reason: credit.reason,
  })
  return { creditNoteId }
}

function requireCreditable({ line }: LineWithInvoice, pence: number): void {
  if (line.state === 'on its way') {
    throw new Refusal(
      'conflict',
      'This money is on its way to the provider. Wait until it has arrived, then take it back.',
    )
  }
  const most = line.state === 'paid' ? line.grossPence - line.creditedPence : unpaidOf(line)
  if (pence <= 0 || pence > most) {
    throw new Refusal('not-allowed', `You can take back up to ${pounds(most)} of this line.`, { field: 'pence' })
  }
  if (line.state === 'exception' && pence !== most) {
    throw new Refusal('conflict', 'This line was not approved yet. Approve it first, or send it back whole.')
  }
}

/** What the provider still has to give back: only what a bank has paid. In-house and a fund are put right in the books. */
function isOwedBack({ line, invoice }: LineWithInvoice): boolean {
  return line.state === 'paid' && invoice.kind === 'invoice'
}

async function lowerLine(tx: Tx, row: LineWithInvoice, pence: number): Promise<void> {
  const { line } = row
  const creditedPence = line.creditedPence + pence
  const isAll =
    creditedPence === line.grossPence || (line.state !== 'paid' && unpaidOf({ ...line, creditedPence }) === 0)
  const paidPence = line.state === 'paid' && !isOwedBack(row) ? line.paidPence - pence : line.paidPence
  const allState = line.paidPence > 0 && creditedPence < line.grossPence ? ('paid' as const) : ('credited' as const)
  await tx
    .update(invoiceLines)
    .set({ creditedPence, paidPence, ...(isAll ? { state: allState } : {}) })
    .where(eq(invoiceLines.id, line.id))
}

/** VAT in so much of a line, in pence: what several notes take back of it is together never more than it held. */
function vatUpTo({ vatPence, grossPence }: LineWithInvoice['line'], creditedPence: number): number {
  return divideHalfUp(vatPence * creditedPence, grossPence)
}

async function writeNote(tx: Tx, actor: Actor, about: LineWithInvoice & { credit: NewCredit; key: string }) {
  const { line, invoice, provider, credit, key } = about
  const creditNoteId = newId('inv')
  const vatPence = vatUpTo(line, line.creditedPence + credit.pence) - vatUpTo(line, line.creditedPence)
  const netPence = credit.pence - vatPence
  const number = await nextNumber(tx, seriesOf(provider.id, 'credit note'))
  await tx.insert(invoices).values({
    id: creditNoteId,
    kind: 'credit note',
    number: invoiceNumber(prefixOf(provider), 'credit note', number),
    councilId: invoice.councilId,
    providerId: provider.id,
    payer: invoice.payer,
    payerName: invoice.payerName,
    state: 'credited',
    periodFrom: today(),
    periodTo: today(),
    grossPence: credit.pence,
    vatPence,
    vatByRate: [{ basisPoints: line.vatBasisPoints, grossPence: credit.pence, netPence, vatPence }],
    noVatReason: invoice.noVatReason,
    creditsInvoiceId: invoice.id,
    key,
    madeByUserId: actorId(actor),
    issuedAt: now(),
    document: documentOfCredit(invoice.document),
  })
  await tx.insert(invoiceLines).values({
    id: newId('ivl'),
    invoiceId: creditNoteId,
    position: 0,
    personId: line.personId,
    visitId: line.visitId,
    shareId: line.shareId,
    potId: line.potId,
    words: `${line.words}. ${credit.reason}`,
    grossPence: credit.pence,
    netPence,
    vatPence,
    vatBasisPoints: line.vatBasisPoints,
    state: 'credited',
    paidPence: isOwedBack(about) ? 0 : credit.pence,
  })
  return creditNoteId
}
