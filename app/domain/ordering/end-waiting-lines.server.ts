import { and, asc, eq, lt } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { dropLine } from './drop-line.server.ts'
import { lineOf } from './line-of.server.ts'
import { tellPersonSide } from './tell.server.ts'
import { whoMayApprove } from './tell-of-order.server.ts'

const batch = 50
const reason = 'Its first day came before anybody had said yes.'

/**
 * Lines that wait for a yes until their first day is over are cancelled; nothing was held. Told to whoever was asked and
 * whoever asked. At most 50; true when there may be more.
 */
export async function endWaitingLines(tx: Tx): Promise<boolean> {
  const over = await tx
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(and(eq(orderLines.state, 'waiting for agreement'), lt(orderLines.firstDay, today())))
    .orderBy(asc(orderLines.firstDay), asc(orderLines.id))
    .limit(batch)
  for (const { id } of over) await end(tx, id)
  return over.length === batch
}

async function end(tx: Tx, lineId: string): Promise<void> {
  const { line, order, person, provider } = await lineOf(tx, lineId)
  await dropLine(tx, daybook, { line, to: 'cancelled', reason, mandateId: null })
  await audit(tx, daybook, {
    verb: 'order ran out',
    words: `Nobody had said yes to ${line.title} from ${provider.name} by ${dayInWords(line.firstDay)}, so it was not ordered`,
    subject: { kind: 'order', id: order.id },
    personId: person.id,
    organisationId: provider.id,
    reason,
  })
  const approvers = await whoMayApprove(tx, { personId: person.id, providerIds: [provider.id] })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId, ...approvers.map(({ userId }) => userId)],
    exceptUserId: '',
    key: `waited-too-long:${lineId}`,
    subject: `Not ordered: ${line.title}`,
    lines: [
      `Nobody had said yes to ${line.title} from ${provider.name} by ${dayInWords(line.firstDay)}, so it was not ordered.`,
      'It cost nothing. It can be ordered again with new days.',
    ],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
}
