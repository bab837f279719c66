import sharp from 'sharp'
import type { SentPhoto } from '#app/domain/catalogue/photos/keep-photo.server.ts'
import { addPicture } from '#app/domain/catalogue/photos/listing-photos.server.ts'
import { setStorePhoto } from '#app/domain/catalogue/photos/store-photo.server.ts'
import { keepFile } from '#app/integrations/files.server.ts'
import { readyPhoto } from '#app/integrations/pictures.server.ts'
import { transaction } from '../client.ts'
import { ownerOf } from './actors.ts'
import { idOf } from './names.ts'
import { scenes, type SceneName } from './scenes.ts'

/** Which pictures stand where; without a listing it is the store's own. */
type Put = { provider: string; listing: string | null; scene: SceneName; alt: string }

const all: readonly Put[] = [
  {
    ...{ provider: 'bright-days', listing: null, scene: 'garden' },
    alt: 'The old railway garden in summer: beans in rows, a green shed and the sun low over the hedge',
  },
  {
    ...{ provider: 'bright-days', listing: 'a-walk-and-a-chat', scene: 'canal' },
    alt: 'The towpath by the canal, with a red narrow boat and a bench under the tree',
  },
  {
    ...{ provider: 'bright-days', listing: 'help-at-home-and-getting-out', scene: 'street' },
    alt: 'The High Street in the evening, with lights on in four small shops',
  },
  {
    ...{ provider: 'bright-days', listing: 'help-at-home-and-getting-out', scene: 'kitchen' },
    alt: 'A kitchen table with a blue teapot and two cups',
  },
  {
    ...{ provider: 'bright-days', listing: 'cook-together', scene: 'kitchen' },
    alt: 'A blue teapot and two cups wait on the kitchen table',
  },
  {
    ...{ provider: 'canal-companions', listing: null, scene: 'canal' },
    alt: 'The towpath on a bright morning, with a boat moored by the trees',
  },
]

/** A few photographs: they go through the same hands as those that people send. */
export async function seedPictures(): Promise<void> {
  for (const { provider, listing, scene, alt } of all) {
    const organisationId = idOf('org', provider)
    const owner = ownerOf(organisationId)
    const sent = await drawn(scene, organisationId)
    await transaction(async (tx) => {
      if (listing) await addPicture(tx, owner, { listingId: idOf('lst', listing), sent, alt })
      else await setStorePhoto(tx, owner, { organisationId, sent, alt })
    })
  }
}

async function drawn(scene: SceneName, organisationId: string): Promise<SentPhoto> {
  const flat = await sharp(Buffer.from(scenes[scene])).jpeg({ quality: 92 }).toBuffer()
  const { files, ...photo } = await readyPhoto(flat, { of: organisationId, field: 'picture' })
  for (const { name, bytes } of files) await keepFile(name, bytes)
  return photo
}
