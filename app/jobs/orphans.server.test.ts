import { rm, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPicture } from '#app/domain/catalogue/photos/listing-photos.server.ts'
import { sendCheck } from '#app/domain/catalogue/checks/send-check.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { keepFile, readKept } from '#app/integrations/files.server.ts'
import { transaction } from '#db/client.ts'
import { filesFolder } from '#db/dialect.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider } from '#tests/factories/checks.ts'
import { removeOrphans } from './orphans.server.ts'

async function aFile(name: string, hoursAgo: number): Promise<string> {
  await keepFile(name, Buffer.from('something'))
  const at = new Date(Date.now() - hoursAgo * 3_600_000)
  await utimes(join(filesFolder, name), at, at)
  return name
}

test('files that nothing needs go after a day; documents, pictures and what has just been sent stay', async () => {
  const whose = await aCheckedProvider()
  const { listingId, owner } = await aListing()
  const file = { id: await aFile(newId('fil'), 50), mediaType: 'application/pdf', bytes: 9 }
  await transaction((tx) =>
    sendCheck(tx, whose.owner, { organisationId: whose.providerId, kind: 'identity', said: null, file }),
  )
  const photo = { id: newId('pic'), width: 960, height: 640 }
  const sizes = [await aFile(`${photo.id}-480.webp`, 50), await aFile(`${photo.id}-960.jpg`, 50)]
  await transaction((tx) => addPicture(tx, owner, { listingId, sent: photo, alt: 'A walk in the park' }))
  const orphans = [await aFile(newId('fil'), 50), await aFile(`${newId('pic')}-480.webp`, 50)]
  const fresh = await aFile(newId('fil'), 2)

  expect(await removeOrphans()).toBe(2)
  for (const name of orphans) expect(await readKept(name)).toBeNull()
  for (const name of [file.id, ...sizes, fresh]) expect(await readKept(name)).not.toBeNull()
})

test('a file that goes away while the others are looked at holds nothing up', async () => {
  const orphan = await aFile(newId('fil'), 50)
  const gone = join(filesFolder, newId('fil'))
  await symlink(join(filesFolder, 'nowhere'), gone)
  expect(await removeOrphans()).toBe(1)
  expect(await readKept(orphan)).toBeNull()
  await rm(gone)
})
