import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { whyNoNewOrders } from '../catalogue/checks/may-take-orders.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { noDayLeft } from './answer-by.ts'
import { changeLine } from './change-line.server.ts'
import { requireLineOfProvider } from './line-of.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { hasPlannedVisit, nextPlannedDay } from './visit-of.server.ts'

/**
 * The provider says yes to a line. From now on it sees name, address and what the person chose to tell. Refused while
 * it may take no new orders: suspended, or with a document that has ended; and once every day of the line is over.
 */
export async function acceptLine(tx: Tx, actor: Actor, { lineId }: { lineId: string }): Promise<void> {
  const { line, order, person, provider } = await requireLineOfProvider(tx, actor, lineId)
  if (provider.suspendedAt) {
    throw new Refusal('not-allowed', 'Your council has stopped new orders, so you can only say no to this one for now.')
  }
  const why = whyNoNewOrders(provider, today())
  if (why) throw new Refusal('not-allowed', `${why} Send the new one under Checks, then you can say yes.`)
  if (line.state === 'placed' && !(await hasPlannedVisit(tx, line.id))) {
    throw new Refusal('conflict', 'Every day of this order was cancelled, so there is nothing to say yes to.')
  }
  const firstDay = await nextPlannedDay(tx, line.id)
  if (line.state === 'placed' && !firstDay) {
    throw new Refusal('conflict', `${noDayLeft} Nothing is paid for it, and the money goes back by itself.`)
  }
  await changeLine(tx, { line, to: 'accepted', set: { answeredAt: now(), answeredByUserId: actor.userId } })
  await audit(tx, actor, {
    verb: 'accepted a line',
    words: `${provider.name} said yes to ${line.title}`,
    subject: { kind: 'order', id: order.id },
    personId: person.id,
    organisationId: provider.id,
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `accepted:${lineId}`,
    subject: `${provider.name} said yes`,
    lines: [
      `${provider.name} said yes to ${line.title}.`,
      ...(firstDay ? [`It starts on ${dayInWords(firstDay)}.`] : []),
    ],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
}
