import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today, type Day } from '../../shared/day.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { requireTransition } from '../../shared/states.ts'
import { dayInWords } from '../../shared/words.ts'
import { followInPages } from '../touch-catalogue.server.ts'
import { offerRate, requireRateSide, type Offered } from './offer-rate.server.ts'
import { rateTransitions, type RateState, type Side } from './rate-words.ts'
import { distanceOf, ratesAndListings } from './reach.ts'
import { tellOtherSide } from './tell-of-rate.server.ts'

type Which = { rateId: string; side: Side; organisationId: string }
type Rate = typeof rateAgreements.$inferSelect

/** Accepts what the other side offered. From its first day, or from today where that is over, its people see and pay it. */
export async function acceptRate(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const { rate, name } = await requireOwnRate(tx, actor, which)
  requireTheirs(actor, rate, which)
  if (rate.toDay !== null && rate.toDay < today()) {
    throw new Refusal('conflict', 'Its last day is over, so it cannot be agreed any more. Offer a new one.')
  }
  const at = now()
  const fromDay = rate.fromDay < today() ? today() : rate.fromDay
  const answered = { answeredByUserId: actor.userId, answeredAt: at }
  await change(tx, { rate, to: 'standing', set: { ...answered, acceptedAt: at, fromDay } })
  await note(tx, actor, { rate, which, verb: 'accepted a rate', words: `${name} accepted a rate` })
  await tellOtherSide(tx, { rateId: rate.id, from: which.side, subject: `${name} says yes to your rate` })
  await followInPages(tx, await reachedBy(tx, rate))
}

/** Says no to what the other side offered. */
export async function refuseRate(
  tx: Tx,
  actor: Actor,
  { reason, ...which }: Which & { reason: string },
): Promise<void> {
  const { rate, name } = await requireOwnRate(tx, actor, which)
  requireTheirs(actor, rate, which)
  await close(tx, actor, { rate, to: 'refused', reason })
  await note(tx, actor, { rate, which, verb: 'refused a rate', words: `${name} refused a rate`, reason })
  const lines = [`Why: ${reason}`, 'You can offer another one.']
  await tellOtherSide(tx, { rateId: rate.id, from: which.side, subject: `${name} says no to your rate`, lines })
}

/** Answers an offer with another one for the same thing. The first one is refused. */
export async function counterRate(tx: Tx, actor: Actor, { offered, ...which }: Which & { offered: Offered }) {
  const { rate } = await requireOwnRate(tx, actor, which)
  requireTheirs(actor, rate, which)
  await close(tx, actor, { rate, to: 'refused', reason: 'Answered with another offer.' })
  const otherId = which.side === 'provider' ? rate.councilId : rate.providerId
  const { scope, listingId, categoryId } = rate
  return offerRate(tx, actor, { ...which, ...offered, otherId, scope, listingId, categoryId, answersRateId: rate.id })
}

/** Takes back an offer that is not answered yet. */
export async function takeBackRate(tx: Tx, actor: Actor, which: Which): Promise<void> {
  const { rate, name } = await requireOwnRate(tx, actor, which)
  if (rate.offeredBy !== which.side) throw new Refusal('conflict', 'This is their offer. Say yes or no to it.')
  await close(tx, actor, { rate, to: 'taken back', reason: null })
  await note(tx, actor, { rate, which, verb: 'took back a rate', words: `${name} took back an offer of a rate` })
  const subject = `${name} took back its offer`
  await tellOtherSide(tx, { rateId: rate.id, from: which.side, subject, lines: ['You need not answer it.'] })
}

/** Ends an agreed rate after a day, today or later. What was ordered at it stays as it was ordered. */
export async function endRate(
  tx: Tx,
  actor: Actor,
  { lastDay, reason, ...which }: Which & { lastDay: Day; reason: string },
): Promise<void> {
  const { rate, name } = await requireOwnRate(tx, actor, which)
  if (lastDay < today() || (rate.toDay !== null && lastDay > rate.toDay)) {
    throw new Refusal('not-allowed', 'Choose a last day from today on, and no later than the one that was agreed.', {
      field: 'lastDay',
    })
  }
  const ended = { endedByUserId: actor.userId, endedAt: now(), endReason: reason, toDay: lastDay }
  await change(tx, { rate, to: 'ended', set: ended })
  await note(tx, actor, { rate, which, verb: 'ended a rate', words: `${name} ended a rate`, reason })
  await tellOtherSide(tx, {
    rateId: rate.id,
    from: which.side,
    subject: `${name} ends a rate`,
    lines: [
      `Its last day is ${dayInWords(lastDay)}.`,
      `Why: ${reason}`,
      'What was ordered stays at the price it was ordered at.',
    ],
  })
  await followInPages(tx, await reachedBy(tx, rate))
}

async function requireOwnRate(tx: Tx, actor: Actor, which: Which) {
  const { rateId, side, organisationId } = which
  const { organisationName } = await requireRateSide(tx, actor, which)
  const itsSide = side === 'provider' ? rateAgreements.providerId : rateAgreements.councilId
  const [rate] = await tx
    .select()
    .from(rateAgreements)
    .where(and(eq(rateAgreements.id, rateId), eq(itsSide, organisationId)))
  if (!rate) throw notHere()
  return { rate, name: organisationName }
}

/** An offer of the other side, made by somebody else: nobody agrees with themselves. */
function requireTheirs(actor: Actor, rate: Rate, { side }: Which): void {
  if (rate.offeredBy === side) throw new Refusal('conflict', 'This is your own offer. The other side answers it.')
  if (rate.offeredByUserId === actor.userId) {
    throw new Refusal('forbidden', 'You made this offer for the other side, so a colleague has to answer it.')
  }
}

type Closing = { rate: Rate; to: 'refused' | 'taken back'; reason: string | null }

function close(tx: Tx, actor: Actor, { rate, to, reason }: Closing): Promise<void> {
  const answered = { answeredByUserId: actor.userId, answeredAt: now(), answerReason: reason }
  return change(tx, { rate, to, set: answered })
}

type Change = { rate: Rate; to: RateState; set: Partial<Rate> }

/** By the table only, and only if nobody was faster. */
async function change(tx: Tx, { rate, to, set }: Change): Promise<void> {
  requireTransition(rateTransitions, { from: rate.state, to, what: 'This rate' })
  const changed = await tx
    .update(rateAgreements)
    .set({ ...set, state: to })
    .where(and(eq(rateAgreements.id, rate.id), eq(rateAgreements.state, rate.state)))
    .returning({ id: rateAgreements.id })
  if (changed.length === 0) throw new Refusal('conflict', 'Somebody has just answered this. Look again.')
}

type Noted = { rate: Rate; which: Which; verb: string; words: string; reason?: string }

function note(tx: Tx, actor: Actor, { rate, which, verb, words, reason }: Noted): Promise<void> {
  const subject = { kind: 'rate', id: rate.id }
  return audit(tx, actor, { verb, words, subject, organisationId: which.organisationId, reason: reason ?? null })
}

/** The published listings whose price the agreement decides. */
async function reachedBy(tx: Tx, rate: Rate): Promise<string[]> {
  const rows = await ratesAndListings(tx).where(and(eq(rateAgreements.id, rate.id), eq(listings.state, 'published')))
  return rows.filter((row) => distanceOf(row) !== null).map(({ reachedId }) => reachedId)
}
