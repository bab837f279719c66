import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { today } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { lapseVisit } from './lapse-visit.server.ts'
import { isGoingOn } from './order-line.ts'
import { tellPersonSide } from './tell.server.ts'
import { canSayNobodyCame } from './visit.ts'
import { requireVisitOfPerson, type VisitOf } from './visit-of.server.ts'

/**
 * The person, or who acts for them, says that nobody came on a day that is over and that nobody has written down. Its
 * money comes back at once, and not only after 28 days. Whoever did come can still write it down: an officer decides then.
 */
export async function sayNobodyCame(
  tx: Tx,
  actor: Actor,
  { visitId }: { visitId: string },
): Promise<{ backPence: number }> {
  const found = await requireVisitOfPerson(tx, actor, { visitId, power: 'shop' })
  const { visit, line, order, person, provider, access } = found
  requireUnrecorded(found)
  const { mandateId } = access
  const reason = 'Nobody came.'
  const backPence = await lapseVisit(tx, actor, { found, mandateId, reason })
  const what = `${line.title} from ${provider.name} on ${dayInWords(visit.plannedDay)}`
  await audit(tx, actor, {
    verb: 'said that nobody came',
    words: `Said that nobody came: ${what}; ${pounds(backPence)} came back`,
    subject: { kind: 'visit', id: visitId },
    personId: person.id,
    mandateId,
    organisationId: provider.id,
    reason,
  })
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `nobody-came:${visitId}`,
    subject: `${person.name} says that nobody came`,
    lines: [
      `${line.title} on ${dayInWords(visit.plannedDay)} was not written down, so ${pounds(backPence)} came back to the budget.`,
      'If somebody did come, write it down now. The council decides then whether it is paid.',
    ],
    link: { words: 'See the visit', path: paths.providerVisit(provider.id, visitId) },
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `nobody-came:${visitId}`,
    subject: `Nobody came: ${line.title} on ${dayInWords(visit.plannedDay)}`,
    lines: [`${actor.name} said that nobody came: ${what}.`, `${pounds(backPence)} came back to the budget.`],
    link: { words: 'See the visits', path: paths.visits(person.id) },
  })
  return { backPence }
}

function requireUnrecorded({ visit, line }: VisitOf): void {
  if (visit.state !== 'planned') {
    throw new Refusal('conflict', 'This is not planned any more: look at it again. Nothing was changed.')
  }
  if (!isGoingOn(line.state)) {
    throw new Refusal('conflict', 'Nobody has said yes to this order yet. You can cancel it on the page of the order.')
  }
  if (visit.plannedStartMinute === null) {
    throw new Refusal('conflict', 'This may still be brought. If you do not need it any more, cancel it in the order.')
  }
  if (!canSayNobodyCame(visit, today())) {
    throw new Refusal('conflict', 'This day is not over yet. You can say tomorrow that nobody came.')
  }
}
