import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { exceptions, invoiceLines } from '#db/schema/invoicing.ts'
import { shares, visits, visitShares } from '#db/schema/ordering.ts'
import { confirmationWithdrawn } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { openException } from '../ordering/open-exception.server.ts'
import { inQuestion } from '../ordering/query-visit.server.ts'
import { visitTransitions } from '../ordering/visit.ts'
import { actorId, type Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { requireOpenCase, type OpenCase } from './case-of-exception.server.ts'
import { closeException } from './close-exception.server.ts'
import { writeCredit } from './write-credit.server.ts'

type SentBack = { exceptionId: string; reason: string }

/**
 * An officer sends a line back to the provider: it is taken off the invoice by a credit note, its visit is in question
 * again, and its money is held until that is answered. It comes on the next invoice. The visit stays before an officer,
 * who can decide where neither the provider nor the person answers.
 */
export async function sendBack(tx: Tx, actor: Actor, { exceptionId, reason }: SentBack): Promise<void> {
  const openCase = await requireOpenCase(tx, actor, exceptionId)
  const { line, invoice, provider, visit } = openCase
  const parts = await partsOfVisit(tx, visit.id)
  if (line.state !== 'exception' || parts.some(({ state }) => state !== 'exception')) {
    throw new Refusal('conflict', 'This visit was paid before, so it cannot be sent back. The money can be taken back.')
  }
  for (const { id, grossPence } of parts) {
    await writeCredit(tx, actor, { lineId: id, pence: grossPence, reason, key: `${exceptionId}:${id}` })
  }
  await holdAgain(tx, actor, { ...openCase, reason })
  for (const id of await casesOf(tx, parts)) {
    await closeException(tx, actor, {
      exceptionId: id,
      outcome: 'sent back',
      words: `Sent back to ${provider.name}. ${reason}`,
    })
  }
  await openException(tx, {
    councilId: invoice.councilId,
    kind: 'queried',
    personId: line.personId,
    providerId: provider.id,
    visitId: visit.id,
    words: `${actor.name} sent ${line.words} back to ${provider.name}: “${reason}”`,
  })
  await audit(tx, actor, {
    verb: 'sent an invoice line back',
    words: `Sent a line of ${invoice.number} back to ${provider.name}`,
    subject: { kind: 'exception', id: exceptionId },
    personId: line.personId,
    organisationId: invoice.councilId,
    reason,
  })
}

/** Every line of the visit that was not taken back: a visit may be shared by several pots. */
async function partsOfVisit(tx: Tx, visitId: string) {
  const lines = await tx.select().from(invoiceLines).where(eq(invoiceLines.visitId, visitId))
  return lines.filter(({ state }) => state !== 'credited')
}

async function casesOf(tx: Tx, parts: { id: string }[]): Promise<string[]> {
  const lineIds = parts.map(({ id }) => id)
  const open = await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(and(inArray(exceptions.invoiceLineId, lineIds), isNull(exceptions.settledAt)))
  return open.map(({ id }) => id)
}

async function holdAgain(tx: Tx, actor: Actor, { exception, line, visit, reason }: OpenCase & { reason: string }) {
  requireTransition(visitTransitions, { from: visit.state, to: 'queried', what: 'This visit' })
  const waiting = await tx
    .select({ shareId: shares.id, potId: shares.potId, pence: visitShares.deliveredPence })
    .from(visitShares)
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .where(eq(visitShares.visitId, visit.id))
  await postEntry(tx, actor, {
    kind: 'sent back',
    personId: line.personId,
    reason,
    reference: visit.id,
    key: `sent-back:${exception.id}`,
    transfers: confirmationWithdrawn(waiting),
  })
  for (const { shareId, pence } of waiting) {
    await tx
      .update(visitShares)
      .set({ heldPence: pence, deliveredPence: 0, chargedPence: 0 })
      .where(and(eq(visitShares.visitId, visit.id), eq(visitShares.shareId, shareId)))
  }
  await tx
    .update(visits)
    .set({ state: 'queried', ...inQuestion(actorId(actor), reason) })
    .where(eq(visits.id, visit.id))
}
