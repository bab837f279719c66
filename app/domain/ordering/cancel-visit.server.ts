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
import { dropLine } from './drop-line.server.ts'
import { isGoingOn } from './order-line.ts'
import { backInWords, whyInWords } from './order-words.ts'
import { tellPersonSide } from './tell.server.ts'
import { mayCancelVisit, visitTransitions } from './visit.ts'
import { hasPlannedVisit, requireVisitOfPerson, type VisitOf } from './visit-of.server.ts'

type Cancelling = {
  visitId: string
  /** null: none was given */
  reason: string | null
  /** what the page said is paid all the same; less is taken too */
  expectedFeePence?: number
}

/**
 * The person, or who acts for them, cancels one visit that is still to come. An order that nobody has answered yet is
 * cancelled with its last one.
 */
export async function cancelVisit(
  tx: Tx,
  actor: Actor,
  { visitId, reason, expectedFeePence }: Cancelling,
): Promise<{ backPence: number; feePence: number }> {
  const found = await requireVisitOfPerson(tx, actor, { visitId, power: 'shop' })
  const { visit, line, order, person, provider, access } = found
  requireCancellable({ visit, line })
  const { mandateId } = access
  const { backPence, feePence } = await cancelVisits(tx, actor, {
    line,
    planned: [visit],
    reason,
    mandateId,
    reference: visitId,
    expectedFeePence,
  })
  await endLineIfDone(tx, line.id)
  const isLast = line.state === 'placed' && !(await hasPlannedVisit(tx, line.id))
  if (isLast) await dropLine(tx, actor, { line, to: 'cancelled', reason, mandateId })

  const day = dayInWords(visit.plannedDay)
  const became = [backInWords({ backPence, feePence }), ...(isLast ? ['With it the whole order is cancelled.'] : [])]
  await audit(tx, actor, {
    verb: 'cancelled a visit',
    words: `Cancelled ${line.title} from ${provider.name} on ${day}. ${became.join(' ')}`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    mandateId,
    organisationId: provider.id,
    reason,
  })
  // before its yes a provider knows no name
  const ofOrder = `Order ${order.number}, ${line.title}`
  const notAnswered = isLast ? `${ofOrder}, was cancelled.` : `${ofOrder}: ${day} is not needed any more.`
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `visit-cancelled:${visitId}`,
    subject: `Cancelled: ${line.title} on ${day}`,
    ...(isGoingOn(line.state)
      ? {
          lines: [`${person.name} does not need ${line.title} on ${day}.`, whyInWords(reason)],
          link: { words: 'See your visits', path: paths.providerVisits(provider.id) },
        }
      : {
          lines: [notAnswered, whyInWords(reason)],
          link: { words: 'See the order', path: paths.providerOrder(provider.id, line.id) },
        }),
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `visit-cancelled:${visitId}`,
    subject: `Cancelled: ${line.title} on ${day}`,
    lines: [`${actor.name} cancelled ${line.title} from ${provider.name} on ${day}.`, whyInWords(reason), ...became],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
  return { backPence, feePence }
}

function requireCancellable({ visit, line }: Pick<VisitOf, 'visit' | 'line'>): void {
  if (line.state === 'waiting for agreement') {
    throw new Refusal('conflict', 'This order still waits for a yes. Cancel it, and order anew without this day.')
  }
  requireTransition(visitTransitions, { from: visit.state, to: 'cancelled', what: 'This visit' })
  if (mayCancelVisit(visit, line.state, now())) return
  throw new Refusal(
    'conflict',
    'It has begun already, so it cannot be cancelled. If nobody comes, you can say so among the visits once the day is over. If it was not right, you can say so when it is written down.',
  )
}
