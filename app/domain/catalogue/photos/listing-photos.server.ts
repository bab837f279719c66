import type { Tx } from '#db/client.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import { addVersion, newestVersion, type Saved } from '../versions/add-version.server.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { keepPhoto, type SentPhoto } from './keep-photo.server.ts'
import { withAlt, withFirst, without, withPhoto, type Photo } from './photo.ts'

type Which = { listingId: string; photoId: string }

/** Puts a picture on a listing, as a new version of it: the council reads it first where it reads changes. */
export async function addPicture(
  tx: Tx,
  actor: Actor,
  { listingId, sent, alt }: { listingId: string; sent: SentPhoto; alt: string },
): Promise<Saved> {
  const { organisationId } = await requireOwnListing(tx, actor, listingId)
  const photo = await keepPhoto(tx, actor, { organisationId, sent, alt })
  const change = (photos: readonly Photo[]) => withPhoto(photos, photo)
  return changePhotos(tx, actor, { listingId, change, words: 'Put a picture on' })
}

export function removePicture(tx: Tx, actor: Actor, { listingId, photoId }: Which): Promise<Saved> {
  const change = (photos: readonly Photo[]) => without(photos, photoId)
  return changePhotos(tx, actor, { listingId, change, words: 'Took a picture from' })
}

/** To the front: it stands on the card. */
export function movePicture(tx: Tx, actor: Actor, { listingId, photoId }: Which): Promise<Saved> {
  const change = (photos: readonly Photo[]) => withFirst(photos, photoId)
  return changePhotos(tx, actor, { listingId, change, words: 'Put another picture first on' })
}

export function changeAlt(tx: Tx, actor: Actor, { listingId, photoId, alt }: Which & { alt: string }): Promise<Saved> {
  const change = (photos: readonly Photo[]) => withAlt(photos, photoId, alt)
  return changePhotos(tx, actor, { listingId, change, words: 'Said anew what a picture shows on' })
}

type Change = { listingId: string; change: (photos: readonly Photo[]) => Photo[]; words: string }

async function changePhotos(tx: Tx, actor: Actor, { listingId, change, words }: Change): Promise<Saved> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (listing.state === 'withdrawn') throw new Refusal('conflict', 'This listing was taken away. Write a new one.')
  const { content, state } = await newestVersion(tx, listing)
  const isDraft = state === 'draft' && listing.state !== 'draft'
  const saved = await addVersion(tx, actor, {
    listing,
    content: { ...content, photos: change(content.photos) },
    isDraft,
  })
  await audit(tx, actor, {
    verb: 'changed the pictures of a listing',
    words: `${words} ${listing.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  return saved
}
