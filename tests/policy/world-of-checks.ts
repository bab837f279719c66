import { addPicture } from '#app/domain/catalogue/photos/listing-photos.server.ts'
import { sendCheck } from '#app/domain/catalogue/checks/send-check.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { keepFile } from '#app/integrations/files.server.ts'
import { transaction } from '#db/client.ts'

type World = { marker: string; provider: string; owner: Actor; draftId: string }

/** A document of the provider that waits for the council's look, and a picture on its draft. */
export async function worldOfChecks({ marker, provider, owner, draftId }: World) {
  const file = { id: newId('fil'), mediaType: 'image/jpeg', bytes: 20 }
  await keepFile(file.id, Buffer.from(`${marker}document`))
  const { checkId } = await transaction((tx) =>
    sendCheck(tx, owner, {
      ...{ organisationId: provider, kind: 'criminal-record' as const },
      ...{ said: `${marker}certificate`, file },
    }),
  )
  const photo = { id: newId('pic'), width: 960, height: 640 }
  await keepFile(`${photo.id}-480.webp`, Buffer.from(`${marker}picture`))
  await transaction((tx) => addPicture(tx, owner, { listingId: draftId, sent: photo, alt: `${marker}alt words` }))
  return { checkId, photoId: photo.id }
}
