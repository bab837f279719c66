import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { dayInWords } from '../shared/words.ts'
import { cancelVisits } from './cancel-visits.server.ts'
import { endLineIfDone } from './change-line.server.ts'
import { backInWords } from './order-words.ts'
import { tellPersonSide } from './tell.server.ts'
import { mayCancelVisit, visitTransitions } from './visit.ts'
import { requireVisitOfPerson, type VisitOf } from './visit-of.server.ts'

/** The person, or who acts for them, cancels one visit that is still to come. */
export async function cancelVisit(
  tx: Tx,
  actor: Actor,
  { visitId, reason }: { visitId: string; reason: string },
): Promise<{ backPence: number; feePence: number }> {
  const { visit, line, order, person, provider, access } = await requireVisitOfPerson(tx, actor, {
    visitId,
    power: 'shop',
  })
  requireCancellable({ visit, line })
  const { mandateId } = access
  const { backPence, feePence } = await cancelVisits(tx, actor, {
    line,
    planned: [visit],
    reason,
    mandateId,
    reference: visitId,
  })
  await endLineIfDone(tx, line.id)

  const day = dayInWords(visit.plannedDay)
  await audit(tx, actor, {
    verb: 'cancelled a visit',
    words: `Cancelled ${line.title} from ${provider.name} on ${day}. ${backInWords({ backPence, feePence })}`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    mandateId,
    organisationId: provider.id,
    reason,
  })
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `visit-cancelled:${visitId}`,
    subject: `Cancelled: ${line.title} on ${day}`,
    lines: [`${person.name} does not need ${line.title} on ${day}.`, `Why: ${reason}`],
    link: { words: 'See your visits', path: paths.providerVisits(provider.id) },
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `visit-cancelled:${visitId}`,
    subject: `Cancelled: ${line.title} on ${day}`,
    lines: [
      `${actor.name} cancelled ${line.title} from ${provider.name} on ${day}.`,
      `Why: ${reason}`,
      backInWords({ backPence, feePence }),
    ],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
  return { backPence, feePence }
}

function requireCancellable({ visit, line }: Pick<VisitOf, 'visit' | 'line'>): void {
  requireTransition(visitTransitions, { from: visit.state, to: 'cancelled', what: 'This visit' })
  if (mayCancelVisit(visit, line.state, now())) return
  throw new Refusal(
    'conflict',
    'It has begun already, so it cannot be cancelled. If it did not happen or was not right, you can say so when it is written down.',
  )
}
