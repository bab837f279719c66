import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { ListingEditorForm } from '../listing-form.ts'
import { changeListing, createListing } from '../write-listing.server.ts'
import { newestWords } from './history.server.ts'

test('whoever saves what stands there already makes no new version', async () => {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const owner = await aMember(organisationId, 'owner')
  const typed = ListingEditorForm.parse({
    ...{ categoryId: await aCategory(), kind: 'service', lineKind: 'visits', title: 'Tea and a chat' },
    ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.' },
    ...{ hoursFrom: ['09:00'], hoursTo: ['12:00'], easySentences: ['We drink tea.'], easyPictures: ['1F375'] },
  })
  const { listingId } = await transaction((tx) => createListing(tx, owner, { ...typed, organisationId }))
  const saved = await transaction((tx) => changeListing(tx, owner, { ...typed, listingId }))
  expect(saved.number).toBe(1)
  expect((await newestWords(db, owner, listingId)).number).toBe(1)
})
