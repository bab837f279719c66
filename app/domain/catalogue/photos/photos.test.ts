import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { approvalRules } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing } from '../../../../tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '../../../../tests/factories/people.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { getListing } from '../listings.server.ts'
import { addPicture, changeAlt, movePicture, removePicture } from './listing-photos.server.ts'
import { PhotoForm } from './photo.ts'
import { whoSeesPhoto } from './see-photo.server.ts'
import { removeStorePhoto, setStorePhoto } from './store-photo.server.ts'

const sent = () => ({ id: newId('pic'), width: 960, height: 640 })
const photosOf = async (listingId: string) =>
  (await getListing(db, listingId))?.photos.map(({ id, alt }) => `${id} ${alt}`)

test('up to three pictures stand on a listing, each with its words, and any can come first', async () => {
  const { listingId, owner } = await aListing()
  const all = [sent(), sent(), sent(), sent()]
  const add = (at: number) =>
    transaction((tx) => addPicture(tx, owner, { listingId, sent: all[at]!, alt: `Words for ${at}` }))
  await add(0)
  await add(1)
  await add(2)
  await expect(add(3)).rejects.toThrow('3 pictures already')
  await expect(add(1)).rejects.toMatchObject({ code: 'conflict' })
  const which = (at: number) => ({ listingId, photoId: all[at]!.id })
  await transaction((tx) => movePicture(tx, owner, which(2)))
  await transaction((tx) => removePicture(tx, owner, which(0)))
  await transaction((tx) => changeAlt(tx, owner, { ...which(1), alt: 'Dan in the garden' }))
  expect(await photosOf(listingId)).toEqual([`${all[2]!.id} Words for 2`, `${all[1]!.id} Dan in the garden`])
  await expect(transaction((tx) => removePicture(tx, owner, which(0)))).rejects.toMatchObject({ code: 'conflict' })
})

test('a picture without words is not taken', () => {
  const picture = new File([new Uint8Array([1])], 'file')
  const add = (alt: string | undefined) => PhotoForm.safeParse({ act: 'add', picture, alt }).success
  for (const alt of [undefined, '', '    ', 'dog']) expect(add(alt)).toBe(false)
  expect(PhotoForm.safeParse({ act: 'alt', photoId: 'pic_1', alt: '' }).success).toBe(false)
  expect(add('A dog in the park')).toBe(true)
})

test('a picture on a page of the shop is everybody’s, one of a draft only its own people’s and its council’s', async () => {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const { listingId, owner } = await aListing({ organisationId, state: 'draft' })
  const [stranger, officer] = [(await aListing()).owner, await aMember(councilId, 'commissioner')]
  const photo = sent()
  await transaction((tx) => addPicture(tx, owner, { listingId, sent: photo, alt: 'A walk by the canal' }))
  expect(await whoSeesPhoto(db, null, photo.id)).toBeNull()
  expect(await whoSeesPhoto(db, stranger, photo.id)).toBeNull()
  expect(await whoSeesPhoto(db, owner, photo.id)).toBe('its own people')
  expect(await whoSeesPhoto(db, officer, photo.id)).toBe('its own people')

  await transaction((tx) => tx.update(listings).set({ state: 'published' }).where(eq(listings.id, listingId)))
  expect(await whoSeesPhoto(db, null, photo.id)).toBe('everybody')
  await transaction((tx) =>
    tx.update(organisations).set({ suspendedAt: now() }).where(eq(organisations.id, organisationId)),
  )
  expect(await whoSeesPhoto(db, stranger, photo.id)).toBeNull()
})

test('where the council reads changes first, a new picture waits and the old ones stay', async () => {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const { listingId, owner } = await aListing({ organisationId })
  const first = sent()
  await transaction((tx) => addPicture(tx, owner, { listingId, sent: first, alt: 'The old garden' }))
  await transaction((tx) => tx.insert(approvalRules).values({ councilId, subject: 'type:micro', needsApproval: true }))
  const second = sent()
  const saved = await transaction((tx) => addPicture(tx, owner, { listingId, sent: second, alt: 'The new garden' }))
  expect(saved.state).toBe('waiting')
  expect(await photosOf(listingId)).toEqual([`${first.id} The old garden`])
  expect(await whoSeesPhoto(db, null, second.id)).toBeNull()
})

test('a store has one picture, put up and taken down by its own people', async () => {
  const { providerId: organisationId, owner } = await aListing()
  const stranger = (await aListing()).owner
  const photo = sent()
  const put = (actor: typeof owner) =>
    transaction((tx) => setStorePhoto(tx, actor, { organisationId, sent: photo, alt: 'Maya and Dan' }))
  await expect(put(stranger)).rejects.toMatchObject({ code: 'not-found' })
  await put(owner)
  expect(await whoSeesPhoto(db, null, photo.id)).toBe('everybody')
  await transaction((tx) => removeStorePhoto(tx, owner, { organisationId }))
  expect(await whoSeesPhoto(db, null, photo.id)).toBeNull()
})
