import { and, eq, gt, ne } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { shares, visits, visitShares } from '#db/schema/ordering.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { refuseClosedBudget } from '../budgets/closed.server.ts'
import { confirmationWithdrawn } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { openException } from './open-exception.server.ts'
import { isSaidIn, requireRoomFor, withLater } from './said-before.ts'
import { changeVisit, requireVisitOfPerson, type VisitOf } from './visit-of.server.ts'

/**
 * The person, or who acts for them, says that something is not right. Nothing is paid for it until that is answered:
 * its money stays held, and what was confirmed but not invoiced is held again. A fee is asked about on its invoice.
 * Other words about what is in question already join those that stand there.
 */
export async function queryVisit(
  tx: Tx,
  actor: Actor,
  { visitId, reason }: { visitId: string; reason: string | null },
): Promise<void> {
  const { access, ...found } = await requireVisitOfPerson(tx, actor, { visitId, power: 'shop' })
  if (found.visit.charge !== 'visit') {
    const sentence = 'This is a fee, and no visit. Once it is on an invoice you can say there that it is not right.'
    throw new Refusal('not-allowed', `${sentence} Nothing was changed.`)
  }
  const queried = { found, mandateId: access.mandateId, reason }
  if (found.visit.state === 'queried') await sayMore(tx, actor, queried)
  else await queryFound(tx, actor, queried)
}

type Queried = {
  found: VisitOf
  mandateId: string | null
  /** null: they did not say what */
  reason: string | null
  /** an officer of the person's council says it for them */
  isOfficer?: boolean
}

/** What stands on a visit once it is in question: who asked and why, and no yes and no answer from before. */
export function inQuestion(byUserId: string | null, reason: string | null) {
  return {
    ...{ queriedAt: now(), queriedByUserId: byUserId, queryReason: reason },
    ...{ confirmedAt: null, confirmedByUserId: null, confirmedPence: null },
    ...{ settledAt: null, settledByUserId: null, settledWords: null },
  }
}

/** Puts a visit in question. For whoever has asked already whether it may. */
export async function queryFound(tx: Tx, actor: Actor, queried: Queried): Promise<void> {
  const { found, mandateId, reason } = queried
  const { visit, line, provider } = found
  if (visit.state === 'confirmed') await holdAgain(tx, actor, { found, mandateId, reason })
  await changeVisit(tx, {
    visit,
    to: 'queried',
    set: inQuestion(actor.userId, reason),
  })
  const day = dayInWords(visit.deliveredDay ?? visit.plannedDay)
  const words = `Said that ${line.title} from ${provider.name} on ${day} was not right`
  await layOpen(tx, actor, { ...queried, words, verb: 'queried a visit' })
}

/** What was said lies before an officer, stands in the history and is told to the provider. */
async function layOpen(tx: Tx, actor: Actor, said: Queried & { verb: string; words: string }): Promise<void> {
  const { found, mandateId, reason, isOfficer = false, verb, words } = said
  const { visit, line, order, person, provider } = found
  const day = dayInWords(visit.deliveredDay ?? visit.plannedDay)
  const who = isOfficer ? `${actor.name}, who asked ${person.shortName},` : `${person.shortName} or who acts for them`
  await openException(tx, {
    councilId: order.councilId,
    kind: 'queried',
    personId: person.id,
    providerId: provider.id,
    visitId: visit.id,
    words: `${who} ${reason ? `says of ${line.title} on ${day}: “${reason}”` : `says that ${line.title} on ${day} was not right, and not what.`}`,
  })
  await audit(tx, actor, {
    verb,
    words,
    subject: { kind: 'visit', id: visit.id },
    personId: person.id,
    mandateId,
    organisationId: isOfficer ? order.councilId : provider.id,
    reason,
  })
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `queried:${visit.id}:${now().getTime()}`,
    subject: `${person.name} says that a visit was not right`,
    lines: [
      `${line.title}, ${day}.`,
      reason ? `In their words: ${reason}` : 'They did not say what.',
      'Write down what really happened. If you think that your record is right, the council will look at it.',
    ],
    link: { words: 'See the visit', path: paths.providerVisit(provider.id, visit.id) },
  })
}

/** A visit is in question already, and somebody says more of what was not right. */
async function sayMore(tx: Tx, actor: Actor, { found, mandateId, reason }: Queried): Promise<void> {
  const { visit, line, provider } = found
  if (!reason || isSaidIn(visit.queryReason, reason)) return
  requireRoomFor(visit.queryReason, reason)
  await tx
    .update(visits)
    .set({ queryReason: withLater(visit.queryReason, reason) })
    .where(eq(visits.id, visit.id))
  const day = dayInWords(visit.deliveredDay ?? visit.plannedDay)
  const words = `Said more of what was not right with ${line.title} from ${provider.name} on ${day}`
  await layOpen(tx, actor, { ...{ found, mandateId, reason, words }, verb: 'said more about a visit' })
}

type Again = { found: VisitOf; mandateId: string | null; reason: string | null }

/** Takes back what a yes had charged, as long as it is on no invoice. */
async function holdAgain(tx: Tx, actor: Actor, { found, mandateId, reason }: Again): Promise<void> {
  const { visit, person } = found
  const delivered = await tx
    .select({ shareId: shares.id, potId: shares.potId, pence: visitShares.deliveredPence })
    .from(visitShares)
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .where(and(eq(visitShares.visitId, visit.id), gt(visitShares.chargedPence, 0)))
  await refuseClosedBudget(
    tx,
    delivered.map(({ potId }) => potId),
  )
  const [invoiced] = await tx
    .select({ id: invoiceLines.id })
    .from(invoiceLines)
    .where(and(eq(invoiceLines.visitId, visit.id), ne(invoiceLines.state, 'credited')))
    .limit(1)
  if (invoiced || delivered.some(({ pence }) => pence === 0)) {
    throw new Refusal('conflict', 'This is on an invoice already. Say on the invoice what is not right.')
  }
  const transfers = confirmationWithdrawn(delivered)
  if (transfers.length > 0) {
    const key = `confirmation-withdrawn:${visit.id}:${visit.confirmedAt?.getTime() ?? 0}`
    const why = { personId: person.id, mandateId, reason, reference: visit.id, key }
    await postEntry(tx, actor, { ...why, kind: 'confirmation withdrawn', transfers })
  }
  for (const { shareId, pence } of delivered) {
    await tx
      .update(visitShares)
      .set({ heldPence: pence, deliveredPence: 0, chargedPence: 0 })
      .where(and(eq(visitShares.visitId, visit.id), eq(visitShares.shareId, shareId)))
  }
}
