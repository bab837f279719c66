import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { endLineIfDone } from './change-line.server.ts'
import { giveBackHolds } from './hold.server.ts'
import { closeException } from './open-exception.server.ts'
import { isGoingOn } from './order-line.ts'
import { tellPersonSide } from './tell.server.ts'
import { missedInWords } from './visit.ts'
import { changeVisit, requireVisitOfProvider } from './visit-of.server.ts'

/** The provider says that a visit of an order that it said yes to did not happen, or will not. Its money comes back at once. */
export async function recordMissed(
  tx: Tx,
  actor: Actor,
  { visitId, reason }: { visitId: string; reason: string },
): Promise<void> {
  const { visit, line, order, person, provider } = await requireVisitOfProvider(tx, actor, visitId)
  if (!isGoingOn(line.state) && line.state !== 'ended') {
    throw new Refusal('conflict', 'Answer the order first. A visit is written down once you have said yes to it.')
  }
  const at = now()
  const missed = missedInWords(visit, at)
  await changeVisit(tx, {
    visit,
    to: 'missed',
    set: { recordedAt: at, recordedByUserId: actor.userId, deliveredNote: reason, deliveredPence: 0 },
  })
  const pence = await giveBackHolds(tx, actor, {
    visitIds: [visitId],
    why: {
      kind: 'visit missed',
      key: `visit-missed:${visitId}`,
      reference: visitId,
      personId: person.id,
      mandateId: null,
      reason,
    },
  })
  await closeException(tx, {
    visitId,
    kind: 'queried',
    outcome: 'released',
    words: `${provider.name} agreed that it did not happen.`,
    byUserId: actor.userId,
  })
  await endLineIfDone(tx, line.id)
  await audit(tx, actor, {
    verb: 'recorded a missed visit',
    words: `${provider.name} recorded that ${line.title} on ${dayInWords(visit.plannedDay)} ${missed}; ${pounds(pence)} came back`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    organisationId: provider.id,
    reason,
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `missed:${visitId}`,
    subject: `${line.title} ${missed}`,
    lines: [
      `${provider.name} says that it ${missed} on ${dayInWords(visit.plannedDay)}. Why: ${reason}`,
      `${pounds(pence)} came back to the budget.`,
    ],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
}
