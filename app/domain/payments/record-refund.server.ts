import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { refunds } from '#db/schema/payments.ts'
import { organisations } from '#db/schema/people.ts'
import { isReleased } from '../budgets/budget.ts'
import { creditRefunded, moneyReturned, type Transfer } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { drawDownWaiting } from './draw-down-waiting.server.ts'
import { unpaidOf } from './invoice-state.ts'
import { plannedFor, potsWithCouncil } from './owed-lines.server.ts'
import { refuseOwnCase } from './own-case.server.ts'

/** `reference`: what the bank statement says. `receivedOn`: the day the money came. */
type NewRefund = { creditNoteId: string; pence: number; receivedOn: Day; reference: string; key: string }

/**
 * A finance officer has seen that a provider paid back what a credit note took back after it was paid, or a part of it: it
 * is in the pot's cash or the council's bank again. Refuses more than is owed back and in no run, a day to come or before
 * the invoice, and whoever has a part in it. The same key again changes nothing.
 */
export async function recordRefund(tx: Tx, actor: Actor, refund: NewRefund): Promise<{ refundId: string }> {
  const row = await creditNote(tx, refund.creditNoteId)
  if (!row) throw notHere()
  const { line, note, providerName } = row
  await requireMembership(tx, actor, { organisationId: note.councilId, kind: 'council', roles: ['finance'] })
  const { personId, visitId } = line
  await refuseOwnCase(tx, actor, { personIds: [personId], providerIds: [note.providerId], visitIds: [visitId] })

  const key = `refund:${note.id}:${refund.key}`
  const [before] = await tx.select({ id: refunds.id }).from(refunds).where(eq(refunds.key, key))
  if (before) return { refundId: before.id }
  await requireDay(tx, note, refund.receivedOn)
  await requireOwedBack(tx, row, refund.pence)

  const { pence, receivedOn, reference } = refund
  const refundId = newId('rfd')
  await tx.insert(refunds).values({
    ...{ id: refundId, creditLineId: line.id, pence, receivedOn, reference, key },
    ...{ recordedByUserId: actor.userId, recordedAt: now() },
  })
  await tx
    .update(invoiceLines)
    .set({ paidPence: line.paidPence + pence })
    .where(eq(invoiceLines.id, line.id))
  await postEntry(tx, actor, {
    ...{ kind: 'credit refunded', personId, reference: note.id, key },
    transfers: await transfersOf(tx, { potId: line.potId, providerId: note.providerId, pence }),
  })
  await drawDownWaiting(tx, actor, { potId: line.potId, cause: refundId })
  const came = `It came on ${dayInWords(receivedOn, { weekday: false })} with the reference ${reference}`
  await audit(tx, actor, {
    verb: 'recorded a refund',
    words: `${providerName} paid back ${pounds(pence)} of credit note ${note.number}. ${came}`,
    subject: { kind: 'invoice', id: note.id },
    personId,
    organisationId: note.councilId,
  })
  return { refundId }
}

/** What a provider still owes back of a credit note, and how much of that a run takes off a bill that was not sent yet. */
export async function refundable(db: Db, creditNoteId: string): Promise<{ owedBackPence: number; inRunPence: number }> {
  const row = await creditNote(db, creditNoteId)
  if (!row) return { owedBackPence: 0, inRunPence: 0 }
  const inRun = await plannedFor(db, [row.line.id])
  return { owedBackPence: unpaidOf(row.line), inRunPence: inRun.get(row.line.id) ?? 0 }
}

/** A credit note with its one line. */
async function creditNote(db: Db, creditNoteId: string) {
  const [row] = await db
    .select({ line: invoiceLines, note: invoices, providerName: organisations.name })
    .from(invoices)
    .innerJoin(invoiceLines, eq(invoiceLines.invoiceId, invoices.id))
    .innerJoin(organisations, eq(organisations.id, invoices.providerId))
    .where(and(eq(invoices.id, creditNoteId), eq(invoices.kind, 'credit note')))
  return row ?? null
}

type CreditNote = NonNullable<Awaited<ReturnType<typeof creditNote>>>

async function requireOwedBack(tx: Tx, { note, providerName }: CreditNote, pence: number): Promise<void> {
  const { owedBackPence, inRunPence } = await refundable(tx, note.id)
  if (owedBackPence === 0) {
    throw new Refusal('conflict', 'Nothing of this is owed back any more. Nothing was changed.')
  }
  const most = owedBackPence - inRunPence
  if (pence > 0 && pence <= most) return
  const besides = inRunPence > 0 ? `, besides ${pounds(inRunPence)} that a payment run takes off a bill` : ''
  const words = `${providerName} owes back ${pounds(most)}${besides}. Write that or less.`
  throw new Refusal('not-allowed', words, { field: 'amount' })
}

async function requireDay(tx: Tx, note: CreditNote['note'], day: Day): Promise<void> {
  const field = 'receivedOn'
  if (day > today()) {
    throw new Refusal('not-allowed', 'This day has not come yet. Write the day the money came.', { field })
  }
  const [credited] = await tx
    .select({ number: invoices.number, issuedAt: invoices.issuedAt })
    .from(invoices)
    .where(eq(invoices.id, note.creditsInvoiceId ?? ''))
  if (!credited || day >= today(credited.issuedAt)) return
  const written = `${credited.number} was written on ${dayInWords(today(credited.issuedAt))}.`
  throw new Refusal('not-allowed', `${written} Write a day from then on.`, { field })
}

/** Money of the person's own that Daybook does not keep goes on to them, as it came from them when the bill was paid. */
async function transfersOf(tx: Tx, about: { potId: string; providerId: string; pence: number }): Promise<Transfer[]> {
  const pot = (await potsWithCouncil(tx, [about.potId])).get(about.potId)
  if (!pot) throw new Error(`no pot ${about.potId}`)
  const isCouncilManaged = pot.heldAs === 'council-managed'
  const ownMoney = !isCouncilManaged && !isReleased(pot) ? moneyReturned(about.potId, about.pence) : []
  return [...creditRefunded({ ...about, councilId: isCouncilManaged ? pot.councilId : null }), ...ownMoney]
}
