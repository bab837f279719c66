import { and, asc, eq, ne } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { cancelVisits } from './cancel-visits.server.ts'
import { changeLine, endLineIfDone } from './change-line.server.ts'
import { dropLine } from './drop-line.server.ts'
import { visitTerms } from './late-cancellation.ts'
import { requireLineOfPerson, type LineOf } from './line-of.server.ts'
import { canCancel, isGoingOn } from './order-line.ts'
import { backInWords, whyInWords } from './order-words.ts'
import { tellPersonSide } from './tell.server.ts'
import { isStillToCome } from './visit.ts'

type Back = { backPence: number; feePence: number }

/**
 * The person, or who acts for them, ends a line. Before the provider has said yes all its money comes back.
 * Later, visits within the time of notice still take place, and those after it are cancelled. What has begun already
 * stays to be written down, and the line ends with it.
 */
export async function cancelLine(
  tx: Tx,
  actor: Actor,
  { lineId, reason }: { lineId: string; reason: string | null },
): Promise<Back> {
  const { line, order, person, provider, access } = await requireLineOfPerson(tx, actor, { lineId, power: 'shop' })
  if (!canCancel(line.state)) {
    throw new Refusal('conflict', `${line.title} is over or ending already, so it cannot be cancelled.`)
  }
  const { mandateId } = access
  const wasWaiting = line.state === 'waiting for agreement'
  const { hasBegun, ...back } = isGoingOn(line.state)
    ? await endWithNotice(tx, actor, { line, reason, mandateId })
    : {
        backPence: await dropLine(tx, actor, { line, to: 'cancelled', reason, mandateId }),
        feePence: 0,
        hasBegun: false,
      }
  const goesOn = [
    ...noticeInWords(line),
    ...(hasBegun ? ['What has begun already can still be written down and paid.'] : []),
  ]

  await audit(tx, actor, {
    verb: 'cancelled a line',
    words: `Cancelled ${line.title} from ${provider.name}. ${backInWords(back)}`,
    subject: { kind: 'order', id: order.id },
    personId: person.id,
    mandateId,
    organisationId: provider.id,
    reason,
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `line-cancelled:${lineId}`,
    subject: `Cancelled: ${line.title}`,
    lines: [
      `${actor.name} cancelled ${line.title} from ${provider.name}.`,
      whyInWords(reason),
      ...(wasWaiting ? ['Nothing was paid for it.'] : [backInWords(back), ...goesOn]),
    ],
    link: { words: 'See the order', path: paths.order(person.id, order.id) },
  })
  if (wasWaiting) return back
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `line-cancelled:${lineId}`,
    subject: `Cancelled: ${line.title}`,
    lines: [`Order ${order.number}, ${line.title}, was cancelled.`, whyInWords(reason), ...goesOn],
    link: { words: 'See the order', path: paths.providerOrder(provider.id, lineId) },
  })
  return back
}

type Ending = { line: LineOf['line']; reason: string | null; mandateId: string | null }

async function endWithNotice(
  tx: Tx,
  actor: Actor,
  { line, reason, mandateId }: Ending,
): Promise<Back & { hasBegun: boolean }> {
  const { noticeDays } = visitTerms(line)
  const lastOfNotice = addDays(today(), noticeDays)
  const all = await tx
    .select()
    .from(visits)
    .where(and(eq(visits.lineId, line.id), ne(visits.state, 'cancelled')))
    .orderBy(asc(visits.plannedDay))
  const at = now()
  const planned = all.filter((visit) => {
    if (visit.state !== 'planned' || !isStillToCome(visit, at)) return false
    return noticeDays === 0 || visit.plannedDay > lastOfNotice
  })
  const back =
    planned.length > 0
      ? await cancelVisits(tx, actor, { line, planned, reason, mandateId, reference: line.orderId })
      : { backPence: 0, feePence: 0 }
  const isNothingElse = planned.length === all.length && back.feePence === 0
  const answered = { answerReason: reason }
  if (isNothingElse) {
    await changeLine(tx, { line, to: 'cancelled', set: { ...answered, endedAt: now() } })
  } else {
    await changeLine(tx, { line, to: 'ending', set: answered })
    await endLineIfDone(tx, line.id)
  }
  return { ...back, hasBegun: all.some((visit) => visit.state === 'planned' && !isStillToCome(visit, at)) }
}

function noticeInWords(line: LineOf['line']): string[] {
  const { noticeDays } = visitTerms(line)
  return isGoingOn(line.state) && noticeDays > 0 ? [`Visits of the next ${noticeDays} days still take place.`] : []
}
