import type { Tx } from '#db/client.ts'
import { requireCouncilRole } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { confirmFound } from '../confirm-visit.server.ts'
import { queryFound } from '../query-visit.server.ts'
import { requireNoPart } from '../no-part.server.ts'
import { visitOf, type VisitOf } from '../visit-of.server.ts'
import { sendStatement } from './send-statement.server.ts'
import { visitsToSample } from './to-sample.server.ts'

/** `words`: what the practitioner was told, and by whom. */
export type Sample = { councilId: string; lineId: string; visitIds: string[]; words: string }
/** What was answered for: how many visits, and what they cost together. */
export type Sampled = { visits: number; pence: number }

/**
 * A practitioner has asked about visits of somebody who has neither a login nor anybody to answer for them, and says that
 * they were right: their cost will be paid, and a statement goes to the person on paper. Never more than was ordered.
 */
export async function confirmSampled(tx: Tx, actor: Actor, sample: Sample): Promise<Sampled> {
  const sampled = await requireSampled(tx, actor, sample)
  if (sampled.some(({ visit }) => (visit.deliveredPence ?? 0) > visit.plannedPence)) {
    throw new Refusal(
      'not-allowed',
      'This is more than was ordered. Say that it was not right: then a finance officer decides how much is paid.',
      { field: 'visitId' },
    )
  }
  for (const found of sampled) {
    const told = { told: sample.words }
    await confirmFound(tx, actor, {
      found,
      mandateId: null,
      words: 'Asked, and said that it was right',
      officerWas: told,
    })
  }
  await sendStatement(tx, actor, { sampled, words: sample.words })
  return totalOf(sampled)
}

/** The practitioner was told that it was not right: nothing is paid until a finance officer has decided. */
export async function querySampled(tx: Tx, actor: Actor, sample: Sample): Promise<Sampled> {
  const sampled = await requireSampled(tx, actor, sample)
  for (const found of sampled) {
    await queryFound(tx, actor, { found, mandateId: null, reason: sample.words, isOfficer: true })
  }
  return totalOf(sampled)
}

function totalOf(sampled: VisitOf[]): Sampled {
  return { visits: sampled.length, pence: sampled.reduce((sum, { visit }) => sum + (visit.deliveredPence ?? 0), 0) }
}

/** The visits, where they wait for a practitioner of the person's council who has no part in them. */
async function requireSampled(tx: Tx, actor: Actor, sample: Sample): Promise<[VisitOf, ...VisitOf[]]> {
  const waiting = await visitsToSample(tx, sample)
  const [first] = waiting
  if (!first) throw notHere()
  await requireCouncilRole(tx, actor, { personId: first.personId, roles: ['practitioner'] })
  const ids = new Set(sample.visitIds)
  if ([...ids].some((id) => waiting.every((visit) => visit.id !== id))) {
    throw new Refusal('conflict', 'Something of this has changed in the meantime. Look at it again.')
  }
  const [one, ...others] = [...ids]
  if (one === undefined) throw new Refusal('not-allowed', 'Choose at least one visit.', { field: 'visitId' })
  const sampled: [VisitOf, ...VisitOf[]] = [await visitOf(tx, one)]
  for (const id of others) sampled.push(await visitOf(tx, id))
  const orderedByUserIds = sampled.map(({ order }) => order.orderedByUserId)
  await requireNoPart(tx, actor, { providerId: first.providerId, orderedByUserIds })
  if (sampled.some(({ visit }) => visit.recordedByUserId === actor.userId)) {
    throw new Refusal('forbidden', 'You wrote this down yourself, so somebody else has to ask about it.')
  }
  return sampled
}
