import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { exceptions, invoiceLines } from '#db/schema/invoicing.ts'
import { refuseClosedBudget } from '../budgets/closed.server.ts'
import { queriedAfterApproval } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { requirePower } from '../people/access.server.ts'
import { isSaidIn, requireRoomFor, withLater } from '../ordering/said-before.ts'
import { invoiceLineStates, unpaidOf } from '../payments/invoice-state.ts'
import { refreshInvoices } from '../payments/refresh-invoices.server.ts'
import { takeOutOfRun } from '../payments/take-out-of-run.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { lineWithInvoice } from './case-of-line.server.ts'

type Query = { personId: string; lineId: string; reason: string }

/**
 * The person, or who acts for them, says that a line is not right. What is not paid yet goes out of every payment
 * until an officer has answered; the rest of the invoice is paid. What was paid is looked into all the same, until its budget
 * is closed. Other words about a line that an officer looks into already join those that stand there.
 */
export async function queryInvoiceLine(tx: Tx, actor: Actor, { personId, lineId, reason }: Query): Promise<void> {
  const access = await requirePower(tx, actor, { personId, power: 'shop' })
  const { line, invoice, provider } = await lineWithInvoice(tx, lineId)
  if (line.personId !== personId) throw notHere()
  const words = `${access.shortName} or who acts for them says: “${reason}”`
  const told = {
    subject: { kind: 'invoice', id: invoice.id },
    personId,
    mandateId: access.mandateId,
    organisationId: invoice.councilId,
    reason,
  } as const
  const open = await openCaseOf(tx, lineId)
  if (open) {
    if (!(await joinCase(tx, open, words))) return
    const more = `Said more of what is not right with ${provider.name}’s ${invoice.number}: ${line.words}`
    await audit(tx, actor, { ...told, verb: 'said more about an invoice line', words: more })
    return
  }
  if (line.state === 'credited') {
    throw new Refusal('conflict', 'This line was taken back already, so there is nothing more to pay.')
  }
  await refuseClosedBudget(tx, [line.potId])

  const exceptionId = newId('exc')
  await tx.insert(exceptions).values({
    id: exceptionId,
    councilId: invoice.councilId,
    kind: 'queried',
    words,
    personId,
    providerId: provider.id,
    visitId: line.visitId,
    invoiceLineId: lineId,
    openedAt: now(),
  })
  if (line.state === 'approved') {
    requireTransition(invoiceLineStates, { from: line.state, to: 'queried', what: 'This line' })
    await takeOutOfRun(tx, lineId)
    await postEntry(tx, actor, {
      kind: 'invoice line queried',
      personId,
      mandateId: access.mandateId,
      reason,
      reference: invoice.id,
      key: `queried:${exceptionId}`,
      transfers: queriedAfterApproval({ potId: line.potId, providerId: provider.id, pence: unpaidOf(line) }),
    })
    await tx.update(invoiceLines).set({ state: 'queried' }).where(eq(invoiceLines.id, lineId))
    await refreshInvoices(tx, [invoice.id])
  }
  await audit(tx, actor, {
    ...told,
    verb: 'queried an invoice line',
    words: `Said that something is not right with ${provider.name}’s ${invoice.number}: ${line.words}`,
  })
}

type OpenCase = { id: string; words: string }

async function openCaseOf(tx: Tx, lineId: string): Promise<OpenCase | undefined> {
  const [open] = await tx
    .select({ id: exceptions.id, words: exceptions.words })
    .from(exceptions)
    .where(and(eq(exceptions.invoiceLineId, lineId), isNull(exceptions.settledAt)))
  return open
}

/** Adds words to those of a case that is open. False: they stand there already. */
async function joinCase(tx: Tx, { id, words: before }: OpenCase, words: string): Promise<boolean> {
  if (isSaidIn(before, words)) return false
  requireRoomFor(before, words)
  await tx
    .update(exceptions)
    .set({ words: withLater(before, words) })
    .where(eq(exceptions.id, id))
  return true
}
