import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings, prices } from '#db/schema/catalogue.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { followCare } from './checks/follow-care.server.ts'
import { listingTransitions, type ListingState } from './listing.ts'
import { touchCatalogue } from './touch-catalogue.server.ts'
import {
  councilFor,
  newestVersion,
  show,
  supersede,
  versionIs,
  type ListingToChange,
} from './versions/add-version.server.ts'
import { requireOwnListing } from './write-listing.server.ts'

type Which = { listingId: string }

/**
 * Shows a listing in the shop. What is sold needs a price first. What the council reads before it is shown waits for its
 * answer: then it is not published yet.
 */
export async function publishListing(tx: Tx, actor: Actor, { listingId }: Which): Promise<'published' | 'waiting'> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (!listing.isFree && !(await hasPrice(tx, listingId))) {
    throw new Refusal('not-allowed', 'Give it a price first. Then it can be shown in the shop.')
  }
  requireTransition(listingTransitions, { from: listing.state, to: 'published', what: 'This listing' })
  const isApproved = listing.state === 'paused' || (await settleNewest(tx, listing))
  if (!isApproved) {
    await audit(tx, actor, {
      verb: 'asked for a listing to be read',
      words: `Asked the council to read: ${listing.title}`,
      subject: { kind: 'listing', id: listing.id },
      organisationId: listing.organisationId,
    })
    return 'waiting'
  }
  await enterShop(tx, actor, listing)
  return 'published'
}

/** Puts what is approved into the shop. */
export async function enterShop(tx: Tx, actor: Actor, listing: Change['listing']): Promise<void> {
  await become(tx, actor, { listing, state: 'published', verb: 'published a listing', words: 'Put in the shop' })
}

const undecided = { reason: null, decidedByUserId: null, decidedAt: null }

/** Approves what was written last, where nobody need read it or the council has; else asks the council. True: it is approved. */
async function settleNewest(tx: Tx, listing: ListingToChange): Promise<boolean> {
  const newest = await newestVersion(tx, listing)
  const councilId = await councilFor(tx, listing, newest.content)
  if (newest.state === 'approved' && (newest.decidedAt || !councilId)) return true
  const state = councilId ? 'waiting' : 'approved'
  await supersede(tx, { listingId: listing.id, by: state })
  await tx
    .update(listingVersions)
    .set({ state, councilId, publishes: state === 'waiting', ...undecided })
    .where(versionIs(listing.id, newest.number))
  await show(tx, { listing, content: newest.content, state })
  return state === 'approved'
}

/** Takes a listing out of the shop for a while. What was ordered goes on. */
export async function pauseListing(tx: Tx, actor: Actor, { listingId }: Which): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  await become(tx, actor, { listing, state: 'paused', verb: 'paused a listing', words: 'Paused' })
}

/** Takes a listing away for good. What was ordered goes on. */
export async function withdrawListing(tx: Tx, actor: Actor, { listingId }: Which): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  await become(tx, actor, { listing, state: 'withdrawn', verb: 'withdrew a listing', words: 'Took away' })
}

type Change = {
  listing: { id: string; title: string; state: ListingState; organisationId: string }
  state: ListingState
  verb: string
  words: string
}

async function become(tx: Tx, actor: Actor, { listing, state, verb, words }: Change): Promise<void> {
  requireTransition(listingTransitions, { from: listing.state, to: state, what: 'This listing' })
  const at = now()
  const [first] = await tx
    .select({ publishedAt: listings.publishedAt, categoryId: listings.categoryId })
    .from(listings)
    .where(eq(listings.id, listing.id))
  const publishedAt = state === 'published' ? (first?.publishedAt ?? at) : (first?.publishedAt ?? null)
  await tx.update(listings).set({ state, publishedAt, changedAt: at }).where(eq(listings.id, listing.id))
  await audit(tx, actor, {
    verb,
    words: `${words}: ${listing.title}`,
    subject: { kind: 'listing', id: listing.id },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listing.id])
  const categoryIds = first ? [first.categoryId] : []
  await followCare(tx, { organisationId: listing.organisationId, categoryIds })
}

/** A price that everybody can pay, today or later: a council's rate is for its people alone. */
export async function hasPrice(db: Db, listingId: string): Promise<boolean> {
  const [price] = await db
    .select({ id: prices.id })
    .from(prices)
    .where(
      and(
        eq(prices.listingId, listingId),
        isNull(prices.councilId),
        // what was put aside before it began has its last day before its first
        or(isNull(prices.validTo), and(gte(prices.validTo, today()), gte(prices.validTo, prices.validFrom))),
      ),
    )
    .limit(1)
  return price !== undefined
}
