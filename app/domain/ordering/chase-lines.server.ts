import { and, asc, eq, gte, isNull, lt, lte, or, type SQL } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords } from '../shared/words.ts'
import { subtractWorkingDays } from '../shared/working-days.ts'
import { answerBy, unansweredInWords, workingDaysToChase, workingDaysToLapse } from './answer-by.ts'
import { changeLine } from './change-line.server.ts'
import { dropLine } from './drop-line.server.ts'
import { lineOf } from './line-of.server.ts'
import { costsNow } from './orders.server.ts'
import { otherListings } from './other-listings.server.ts'
import { tellPersonSide } from './tell.server.ts'

const batch = 50

/**
 * Asks providers again who have not answered a line within three working days, or by the day before its last one. At
 * most 50; true when there may be more.
 */
export async function chaseLines(tx: Tx): Promise<boolean> {
  const day = today()
  const isLong = lt(orderLines.placedAt, instantOf(subtractWorkingDays(day, workingDaysToChase), 0))
  const isNear = and(lt(orderLines.placedAt, instantOf(day, 0)), lte(orderLines.lastDay, addDays(day, 1)))
  const waiting = await unanswered(tx, [isNull(orderLines.chasedAt), gte(orderLines.lastDay, day), or(isLong, isNear)])
  const costs = await costsNow(
    tx,
    waiting.map(({ id }) => id),
  )
  for (const { id } of waiting) {
    const { line, order, provider } = await lineOf(tx, id)
    await tx.update(orderLines).set({ chasedAt: now() }).where(eq(orderLines.id, id))
    await tellOrganisation(tx, {
      organisationId: provider.id,
      email: provider.email,
      key: `line-chased:${id}`,
      subject: 'An order still waits for your answer',
      lines: [
        `Order ${order.number}: ${line.title}, ${pounds(costs.get(id) ?? 0)}.`,
        `Answer by ${dayInWords(answerBy({ ...line, placedAt: line.placedAt ?? now() }))}. After that the order goes away.`,
      ],
      link: { words: 'Look and answer', path: paths.providerOrder(provider.id, id) },
    })
  }
  return waiting.length === batch
}

/**
 * Lines that were not answered in five working days, or before their last day was over, lapse: money back, others
 * suggested. At most 50; true when there may be more.
 */
export async function lapseLines(tx: Tx): Promise<boolean> {
  const before = instantOf(subtractWorkingDays(today(), workingDaysToLapse), 0)
  const waiting = await unanswered(tx, [or(lt(orderLines.placedAt, before), lt(orderLines.lastDay, today()))])
  for (const { id } of waiting) {
    const { line, order, person, provider } = await lineOf(tx, id)
    const byWhen = unansweredInWords({ ...line, placedAt: line.placedAt ?? now() })
    const reason = `There was no answer ${byWhen}.`
    const pence = await dropLine(tx, daybook, { line, to: 'lapsed', reason, mandateId: null })
    await audit(tx, daybook, {
      verb: 'line lapsed',
      words: `${provider.name} did not answer about ${line.title}; ${pounds(pence)} came back`,
      subject: { kind: 'order', id: order.id },
      personId: person.id,
      organisationId: provider.id,
      reason,
    })
    await tellPersonSide(tx, {
      personId: person.id,
      userIds: [order.orderedByUserId],
      exceptUserId: '',
      key: `line-lapsed:${id}`,
      subject: `${provider.name} did not answer`,
      lines: [
        `${provider.name} did not answer about ${line.title} ${byWhen}.`,
        `${pounds(pence)} came back to the budget.`,
        ...(await otherListings(tx, line.listingId)),
      ],
      link: { words: 'Look in the shop', path: paths.shop(person.id) },
    })
  }
  return waiting.length === batch
}

/** Lines that were accepted go on from their first day. At most 50; true when there may be more. */
export async function startLines(tx: Tx): Promise<boolean> {
  const lines = await tx
    .select({ id: orderLines.id, state: orderLines.state })
    .from(orderLines)
    .where(and(eq(orderLines.state, 'accepted'), lt(orderLines.firstDay, today())))
    .limit(batch)
  for (const line of lines) await changeLine(tx, { line, to: 'running' })
  return lines.length === batch
}

function unanswered(tx: Tx, when: (SQL | undefined)[]) {
  return tx
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(and(eq(orderLines.state, 'placed'), ...when))
    .orderBy(asc(orderLines.placedAt))
    .limit(batch)
}
