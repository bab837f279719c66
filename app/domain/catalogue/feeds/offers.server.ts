import { and, desc, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedOffers, feeds, type FeedOfferContent } from '#db/schema/feeds.ts'
import { requireMembership } from '../../people/access.server.ts'
import { withShelves } from '../../people/permissions.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { columnsOf } from './columns-of.ts'
import { ownChangeOf } from './own-change.server.ts'
import type { FeedService } from './service-from.ts'

type Offered = { feed: { id: string; name: string }; listingId: string; service: FeedService; hash: string }

/**
 * Keeps what a feed says of a claimed listing for its provider, who is told by mail. False: the same was offered before,
 * or the listing says so already.
 */
export async function offer(tx: Tx, { feed, listingId, service, hash }: Offered): Promise<boolean> {
  const [listing] = await tx
    .select({ ...wordsOfListing, organisationId: listings.organisationId })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!listing) return false
  const content = contentOf(service, listing)
  const [last] = await tx
    .select({ content: feedOffers.content })
    .from(feedOffers)
    .where(and(eq(feedOffers.listingId, listingId), eq(feedOffers.feedId, feed.id)))
    .orderBy(desc(feedOffers.createdAt), desc(feedOffers.id))
    .limit(1)
  if ((last && isSame(last.content, content)) || isSame(listing, content)) return false
  await tx
    .update(feedOffers)
    .set({ isOpen: false })
    .where(and(eq(feedOffers.listingId, listingId), eq(feedOffers.isOpen, true)))
  const id = newId('ofr')
  await tx.insert(feedOffers).values({ id, feedId: feed.id, listingId, hash, content, createdAt: now() })
  await tellOrganisation(tx, {
    organisationId: listing.organisationId,
    key: `feed-offer:${id}`,
    subject: `New words for ${listing.title}`,
    lines: [
      `${feed.name} says something new about ${listing.title}. Nothing has changed in your shop.`,
      'Look at it, then take it or leave it.',
    ],
    link: { words: 'See what is new', path: paths.providerFeedOffer(listing.organisationId, listingId) },
  })
  return true
}

/** What waits for a provider's answer about one listing, and the change of their own that a yes would end; null: nothing. */
export async function getOffer(
  db: Db,
  actor: Actor,
  { organisationId, listingId }: { organisationId: string; listingId: string },
) {
  await requireMembership(db, actor, { organisationId, kind: withShelves, roles: ['owner', 'staff'] })
  const [row] = await db
    .select({
      ...{ id: feedOffers.id, content: feedOffers.content, createdAt: feedOffers.createdAt },
      ...{ feedName: feeds.name, now: wordsOfListing },
    })
    .from(feedOffers)
    .innerJoin(feeds, eq(feeds.id, feedOffers.feedId))
    .innerJoin(listings, eq(listings.id, feedOffers.listingId))
    .where(
      and(
        eq(feedOffers.listingId, listingId),
        eq(feedOffers.isOpen, true),
        eq(listings.organisationId, organisationId),
      ),
    )
    .orderBy(desc(feedOffers.createdAt))
    .limit(1)
  return row ? { ...row, ends: await ownChangeOf(db, listingId) } : null
}

/** The listings of a provider about which a feed has something new. */
export async function listOffers(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: withShelves })
  return db
    .select({ listingId: listings.id, title: listings.title, feedName: feeds.name })
    .from(listings)
    .innerJoin(feedOffers, and(eq(feedOffers.listingId, listings.id), eq(feedOffers.isOpen, true)))
    .innerJoin(feeds, eq(feeds.id, feedOffers.feedId))
    .where(eq(listings.organisationId, organisationId))
    .orderBy(listings.title)
    .limit(50)
}

/** What a feed says nothing about stays as the provider said it. */
function contentOf(service: FeedService, yours: FeedOfferContent): FeedOfferContent {
  const { title, summary, description, whoFor, goodToKnow, whenWords, placeWords } = columnsOf(service)
  return {
    ...{ title, summary, description, whoFor: whoFor ?? yours.whoFor, goodToKnow: goodToKnow ?? yours.goodToKnow },
    ...{ whenWords: whenWords ?? yours.whenWords, placeWords: placeWords ?? yours.placeWords },
  }
}

const wordsOfListing = {
  ...{ title: listings.title, summary: listings.summary, description: listings.description, whoFor: listings.whoFor },
  ...{ goodToKnow: listings.goodToKnow, whenWords: listings.whenWords, placeWords: listings.placeWords },
}

function isSame(a: FeedOfferContent, b: FeedOfferContent): boolean {
  return offerFields.every((name) => a[name] === b[name])
}

const offerFields = [
  ...(['title', 'summary', 'description', 'whoFor', 'goodToKnow', 'whenWords', 'placeWords'] as const),
]
