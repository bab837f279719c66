import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { feedOffers } from '#db/schema/feeds.ts'
import { actorId, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { Refusal } from '../../shared/refusal.ts'
import { addVersion, type Saved } from '../versions/add-version.server.ts'
import { currentContent } from '../versions/apply-content.server.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { ownChangeOf } from './own-change.server.ts'

type Answer = {
  listingId: string
  offerId: string
  isTaken: boolean
  /** the number of the provider's own change of which they were told that a yes ends it; null: of none */
  endsNumber?: number | null
}

/**
 * A provider takes what a feed says of their listing, as a version of it like their own, or leaves it. Answers the version
 * that was made; null: none. A change of their own ends only by a yes of somebody who was told so.
 */
export async function answerOffer(
  tx: Tx,
  actor: Actor,
  { listingId, offerId, isTaken, endsNumber = null }: Answer,
): Promise<Saved | null> {
  const listing = await requireOwnListing(tx, actor, listingId)
  const answered = { isOpen: false, answer: isTaken ? ('taken' as const) : ('left' as const) }
  const [offer] = await tx
    .update(feedOffers)
    .set({ ...answered, byUserId: actorId(actor), answeredAt: now() })
    .where(and(eq(feedOffers.id, offerId), eq(feedOffers.listingId, listingId), eq(feedOffers.isOpen, true)))
    .returning({ content: feedOffers.content })
  if (!offer) throw new Refusal('conflict', 'This was answered already, or something newer has come.')
  if (isTaken) await requireToldOf(tx, { listingId, endsNumber })
  const content = { ...(await currentContent(tx, listingId)), ...offer.content }
  const saved = isTaken ? await addVersion(tx, actor, { listing, content }) : null
  await audit(tx, actor, {
    verb: isTaken ? 'took the words of a feed' : 'left the words of a feed',
    words: `${isTaken ? 'Took' : 'Left'} what a catalogue says of ${listing.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  return saved
}

async function requireToldOf(tx: Tx, { listingId, endsNumber }: { listingId: string; endsNumber: number | null }) {
  const own = await ownChangeOf(tx, listingId)
  if (!own || own.number === endsNumber) return
  throw new Refusal(
    'conflict',
    'You have a change of your own that nobody sees yet, and it would end. Nothing was changed. Look at both again, then decide.',
  )
}
