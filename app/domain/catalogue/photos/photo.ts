import { z } from 'zod'
import type { Photo } from '#db/schema/shown.ts'
import { Refusal } from '../../shared/refusal.ts'

export type { Photo }
/** How many a listing may have. A store has one. */
export const mostPhotos = 3
const longestAlt = 200

/** What the picture shows, for those who cannot see it. */
export const Alt = z
  .string({ error: 'Say in a sentence what the picture shows' })
  .trim()
  .min(5, 'Say in a sentence what the picture shows')
  .max(longestAlt, `Use ${longestAlt} letters or fewer`)

/** Adding a picture, which needs its words, and what can be done with one that is there. */
export const PhotoForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), picture: z.instanceof(File, { error: 'Choose a picture' }), alt: Alt }),
  z.object({ act: z.literal('first'), photoId: z.string() }),
  z.object({ act: z.literal('remove'), photoId: z.string() }),
  z.object({ act: z.literal('alt'), photoId: z.string(), alt: Alt }),
])

/** The same for the one picture of a store. */
export const StorePhotoForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), picture: z.instanceof(File, { error: 'Choose a picture' }), alt: Alt }),
  z.object({ act: z.literal('remove') }),
])

export function withPhoto(photos: readonly Photo[], photo: Photo): Photo[] {
  if (photos.some(({ id }) => id === photo.id)) {
    throw new Refusal('conflict', 'This picture is there already.', { field: 'picture' })
  }
  if (photos.length >= mostPhotos) {
    throw new Refusal('not-allowed', `There are ${mostPhotos} pictures already. Take one away first.`, {
      field: 'picture',
    })
  }
  return [...photos, photo]
}

/** The first one stands on the card. */
export function withFirst(photos: readonly Photo[], photoId: string): Photo[] {
  const first = photoOf(photos, photoId)
  return [first, ...photos.filter(({ id }) => id !== photoId)]
}

export function without(photos: readonly Photo[], photoId: string): Photo[] {
  photoOf(photos, photoId)
  return photos.filter(({ id }) => id !== photoId)
}

export function withAlt(photos: readonly Photo[], photoId: string, alt: string): Photo[] {
  photoOf(photos, photoId)
  return photos.map((photo) => (photo.id === photoId ? { ...photo, alt } : photo))
}

/** The same pictures in this order and with these words. */
export function arranged(photos: readonly Photo[], wanted: readonly Pick<Photo, 'id' | 'alt'>[]): Photo[] {
  if (new Set(wanted.map(({ id }) => id)).size !== photos.length) {
    throw new Refusal('conflict', 'Pictures were added or taken away meanwhile. Nothing was changed.')
  }
  return wanted.map(({ id, alt }) => ({ ...photoOf(photos, id), alt }))
}

function photoOf(photos: readonly Photo[], photoId: string): Photo {
  const found = photos.find(({ id }) => id === photoId)
  if (!found) throw new Refusal('conflict', 'This picture is not there any more. Nothing was changed.')
  return found
}
