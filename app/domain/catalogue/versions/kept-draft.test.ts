import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import { ListingForm } from '../listing-form.ts'
import { publishListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { addPicture } from '../photos/listing-photos.server.ts'
import { changeListing, createListing } from '../write-listing.server.ts'
import { setApprovalRule } from './approval-rules.server.ts'
import { approveVersion } from './decide-version.server.ts'
import { listVersions, listWaiting } from './history.server.ts'

const said = (categoryId: string, title: string) =>
  ListingForm.parse({
    ...{ categoryId, kind: 'activity', lineKind: 'free', title, summary: 'An hour of good company' },
    description: 'We sit, drink tea and talk.',
  })

test('what a provider kept for later stays kept when the council says yes to the change before it', async () => {
  const councilId = await aCouncil()
  const reader = await aMember(councilId, 'commissioner')
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'in-house', councilId })
  const { listingId, categoryId, owner } = await aListing({ organisationId })
  const change = (title: string, isDraft = false) =>
    transaction((tx) => changeListing(tx, owner, { ...said(categoryId, title), listingId, isDraft }))
  await change('To be read')
  await change('For later', true)
  await transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number: 2 }))
  const { versions } = await listVersions(db, owner, listingId)
  expect(versions.map(({ number, state }) => [number, state]).slice(0, 2)).toEqual([
    [3, 'draft'],
    [2, 'approved'],
  ])
  const sent = { id: 'pic_a-walk-in-the-park', width: 960, height: 640 }
  await transaction((tx) => addPicture(tx, owner, { listingId, sent, alt: 'A walk in the park' }))
  expect((await listWaiting(db, reader, { councilId })).waiting).toEqual([])
  expect(await getListing(db, listingId)).toMatchObject({ title: 'To be read' })
})

test('a listing that was written before the council wished to read its kind waits for the council too', async () => {
  const councilId = await aCouncil()
  const reader = await aMember(councilId, 'admin')
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'charity', councilId })
  const owner = await aMember(organisationId, 'owner')
  const categoryId = await aCategory()
  const { listingId } = await transaction((tx) =>
    createListing(tx, owner, { ...said(categoryId, 'Tea and a chat'), organisationId }),
  )
  await transaction((tx) => setApprovalRule(tx, reader, { councilId, subject: 'type:charity', needs: true }))
  const publish = () => transaction((tx) => publishListing(tx, owner, { listingId }))
  expect(await publish()).toBe('waiting')
  expect(await getListing(db, listingId)).toBeNull()
  await transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number: 1 }))
  expect(await getListing(db, listingId)).toMatchObject({ title: 'Tea and a chat' })
})
