import { and, eq, gte } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import { refuseClosedBudget } from '../budgets/closed.server.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { endLineIfDone } from './change-line.server.ts'
import { chargeHeldVisit, giveBackHolds, sharesOfLine, type Why } from './hold.server.ts'
import { requireNoPart } from './no-part.server.ts'
import { closeException } from './open-exception.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { isForOfficer } from './visit.ts'
import { changeVisit, visitOf, type VisitOf } from './visit-of.server.ts'

/** An officer who sent a line of an invoice back asked for it anew; that is no word of their own about the visit. */
async function wasSentBack(tx: Tx, { id, queriedAt }: VisitOf['visit']): Promise<boolean> {
  const [found] = await tx
    .select({ id: exceptions.id })
    .from(exceptions)
    .where(
      and(
        eq(exceptions.visitId, id),
        eq(exceptions.outcome, 'sent back'),
        queriedAt ? gte(exceptions.settledAt, queriedAt) : undefined,
      ),
    )
    .limit(1)
  return found !== undefined
}

/**
 * An officer of the council, who is no part of it, decides how much is paid for a visit that was queried, also where it
 * was written down anew since, or that was recorded after its money had come back: all, some or nothing. Once the budget is
 * closed, only nothing, which ends the case.
 */
export async function settleQuery(
  tx: Tx,
  actor: Actor,
  { visitId, payPence, words }: { visitId: string; payPence: number; words: string },
): Promise<void> {
  const { visit, line, order, person, provider } = await visitOf(tx, visitId)
  await requireCouncilRole(tx, actor, { personId: person.id, roles: ['finance', 'practitioner'] })
  await requireNoPart(tx, actor, { providerId: provider.id, orderedByUserIds: [order.orderedByUserId] })
  if (visit.queriedByUserId === actor.userId && !(await wasSentBack(tx, visit))) {
    throw new Refusal('forbidden', 'You said yourself that this was not right, so a colleague has to decide.')
  }
  const isLate = visit.state === 'lapsed'
  if (!isForOfficer(visit)) {
    throw new Refusal('conflict', 'This visit is not in question. Nothing was changed.')
  }
  await requirePayable(tx, visit, payPence)
  const at = now()
  const settled = { settledAt: at, settledByUserId: actor.userId, settledWords: words }
  const why: Why = {
    kind: 'query settled',
    key: `query-settled:${visitId}:${at.getTime()}`,
    reference: visitId,
    personId: person.id,
    mandateId: null,
    reason: words,
  }
  if (payPence === 0 && isLate) {
    await tx.update(visits).set(settled).where(eq(visits.id, visitId))
  } else if (payPence === 0) {
    await changeVisit(tx, { visit, to: 'cancelled', set: { ...settled, cancelledReason: words } })
    await giveBackHolds(tx, actor, { visitIds: [visitId], why })
  } else {
    const confirmed = { confirmedAt: at, confirmedByUserId: actor.userId, confirmedPence: payPence }
    await changeVisit(tx, { visit, to: 'confirmed', set: { ...settled, ...confirmed } })
    await chargeHeldVisit(tx, actor, { visit, costPence: payPence, why })
  }
  await closeException(tx, {
    visitId,
    kind: isLate ? 'late record' : 'queried',
    outcome: payPence === 0 ? 'released' : 'approved',
    words,
    byUserId: actor.userId,
  })
  await endLineIfDone(tx, line.id)
  await audit(tx, actor, {
    verb: 'settled a query',
    words: `Decided that ${pounds(payPence)} is paid for ${line.title} on ${dayInWords(visit.deliveredDay ?? visit.plannedDay)}`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    organisationId: order.councilId,
    reason: words,
  })
  await tellBoth(tx, actor, { found: { visit, line, order, person, provider }, payPence, words })
}

/** No more than was written down or ordered, and nothing from a budget that is closed. */
async function requirePayable(tx: Tx, visit: VisitOf['visit'], payPence: number): Promise<void> {
  const most = Math.max(visit.deliveredPence ?? 0, visit.plannedPence)
  if (payPence < 0 || payPence > most) {
    throw new Refusal('not-allowed', `Between £0.00 and ${pounds(most)} can be paid for this.`, { field: 'pay' })
  }
  if (payPence === 0) return
  const { shares } = await sharesOfLine(tx, visit.lineId)
  await refuseClosedBudget(
    tx,
    shares.map(({ potId }) => potId),
  )
}

type Told = { found: VisitOf; payPence: number; words: string }

async function tellBoth(tx: Tx, actor: Actor, { found, payPence, words }: Told): Promise<void> {
  const { visit, line, order, person, provider } = found
  const news = {
    key: `query-settled:${visit.id}:${now().getTime()}`,
    subject: `An answer about ${line.title}`,
    lines: [`${pounds(payPence)} is paid for ${dayInWords(visit.deliveredDay ?? visit.plannedDay)}.`, words],
  }
  await tellPersonSide(tx, {
    ...news,
    personId: person.id,
    userIds: [order.orderedByUserId, ...(visit.queriedByUserId ? [visit.queriedByUserId] : [])],
    exceptUserId: actor.userId,
    link: { words: 'See the visits', path: paths.visits(person.id) },
  })
  await tellOrganisation(tx, {
    ...news,
    organisationId: provider.id,
    email: provider.email,
    link: { words: 'See the visit', path: paths.providerVisit(provider.id, visit.id) },
  })
}
