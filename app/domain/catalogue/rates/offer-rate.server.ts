import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { rateAgreements, type RateTerms } from '#db/schema/rates.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today, type Day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { holdLike } from './keep-reach.server.ts'
import { otherSide, termsInWords, type RateScope, type Side } from './rate-words.ts'
import { tellOtherSide } from './tell-of-rate.server.ts'

export type Offered = { terms: RateTerms; fromDay: Day; toDay: Day | null; words: string | null }
export type NewRate = Offered & {
  /** who offers, and in whose name */
  side: Side
  organisationId: string
  /** the council or provider to whom it is offered */
  otherId: string
  scope: RateScope
  listingId: string | null
  categoryId: string | null
  /** the offer that this one answers */
  answersRateId?: string | null
}

/** Somebody of a provider or a council who may agree rates: its owner, its commissioner. */
export function requireRateSide(
  db: Db,
  actor: Actor,
  { side, organisationId }: { side: Side; organisationId: string },
) {
  const roles = side === 'provider' ? (['owner'] as const) : (['commissioner'] as const)
  return requireMembership(db, actor, { organisationId, kind: side, roles })
}

/** Offers a private rate to the other side. It counts for nobody until they accept it. */
export async function offerRate(tx: Tx, actor: Actor, rate: NewRate): Promise<{ rateId: string }> {
  const { side, organisationId, otherId, scope, listingId, categoryId, terms, fromDay, toDay, words } = rate
  const own = await requireRateSide(tx, actor, rate)
  if (fromDay < today()) {
    throw new Refusal('not-allowed', 'A rate cannot begin in the past. Choose today or later.', { field: 'from' })
  }
  await requireOther(tx, { id: otherId, side: otherSide(side) })
  const sides =
    side === 'provider'
      ? { providerId: organisationId, councilId: otherId }
      : { providerId: otherId, councilId: organisationId }
  const likeId = rate.answersRateId ?? null
  await requireScope(tx, { scope, listingId, categoryId, providerId: sides.providerId, likeId })
  const rateId = newId('rat')
  await tx.insert(rateAgreements).values({
    id: rateId,
    ...sides,
    ...{ scope, listingId, categoryId, terms, words, fromDay, toDay },
    state: 'offered',
    offeredBy: side,
    offeredByUserId: actor.userId,
    offeredAt: now(),
    answersRateId: likeId,
  })
  if (likeId) await holdLike(tx, { rateId, likeId })
  await audit(tx, actor, {
    verb: 'offered a rate',
    words: `${own.organisationName} offered a rate: ${termsInWords(terms).join('; ')}`,
    subject: { kind: 'rate', id: rateId },
    organisationId,
  })
  await tellOtherSide(tx, {
    rateId,
    from: side,
    subject: `${own.organisationName} offers you a rate`,
    lines: [...(words ? [`In their words: ${words}`] : []), 'It counts when you say yes.'],
    isToAnswer: true,
  })
  return { rateId }
}

async function requireOther(tx: Tx, { id, side }: { id: string; side: Side }): Promise<void> {
  const [other] = await tx
    .select({ suspendedAt: organisations.suspendedAt })
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.kind, side)))
  if (!other || other.suspendedAt) {
    throw new Refusal('not-allowed', `Choose the ${side} with whom you want to agree a rate.`, { field: 'otherId' })
  }
}

type Scope = Pick<NewRate, 'scope' | 'listingId' | 'categoryId'> & { providerId: string; likeId: string | null }

/** A rate is for something of this very provider; a new one for a category that is still there. */
async function requireScope(tx: Tx, { scope, listingId, categoryId, providerId, likeId }: Scope): Promise<void> {
  const none = new Refusal('not-allowed', 'Choose what the rate is for.', { field: 'about' })
  if (scope === 'listing') {
    const [listing] = await tx
      .select({ organisationId: listings.organisationId })
      .from(listings)
      .where(eq(listings.id, listingId ?? ''))
    if (listing?.organisationId !== providerId) {
      throw notHere()
    }
  }
  if (scope === 'category') {
    const [category] = await tx
      .select({ mergedIntoId: categories.mergedIntoId })
      .from(categories)
      .where(eq(categories.id, categoryId ?? ''))
    if (!category || (category.mergedIntoId && !likeId)) throw none
  }
}
