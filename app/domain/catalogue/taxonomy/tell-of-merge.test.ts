import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { outbox } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import { mergeCategory } from './merge-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from './undo-change.server.ts'

async function aMerge(facet: 'shelf' | 'specialism' = 'shelf') {
  const councilId = await aCouncil()
  const keeper = await aMember(councilId, 'commissioner')
  const [from, into] = [await aCategory('Cleaning', { facet }), await aCategory('Help at home', { facet })]
  const merge = () => transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: from, intoId: into }))
  const last = async () => (await listCategoryChanges(db, councilId)).find(({ canUndo }) => canUndo)?.id ?? ''
  const undo = async () => {
    const changeId = await last()
    await transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId }))
  }
  const mails = async (kind: 'merge' | 'merge-back', changeId: string) => {
    const rows = await db
      .select()
      .from(outbox)
      .where(like(outbox.key, `${kind}:${changeId}:%`))
    return new Map(rows.map(({ payload }) => [String(payload['to']), JSON.stringify(payload)]))
  }
  return { from, into, merge, undo, last, mails }
}

const provider = (email: string | null, about = {}) =>
  anOrganisation({ kind: 'provider', providerType: 'micro', email, ...about })

test('each provider whose listings a merge has moved is told once, by one mail that names them and where they stand', async () => {
  const { from, into, merge, last, mails } = await aMerge()
  const [bright, owned] = [await provider('hello@bright.example'), await provider(null)]
  const listing = (organisationId: string, title: string, about = {}) =>
    aListing({ organisationId, categoryId: from, title, ...about })
  await listing(bright, 'Windows')
  await listing(bright, 'Carpets', { state: 'draft' })
  await listing(bright, 'Gone', { state: 'withdrawn' })
  const { owner } = await listing(owned, 'Ironing')
  await listing(await provider('register@mail.example', { isUnclaimed: true }), 'From a register')
  await aListing({ organisationId: await provider('other@mail.example'), categoryId: into })
  expect(await merge()).toEqual({ moved: 5 })

  const told = await mails('merge', await last())
  expect([...told.keys()].sort()).toEqual(['hello@bright.example', owner.email].sort())
  const words = told.get('hello@bright.example') ?? ''
  expect(words).toContain('“Carpets” and “Windows” stand in Help at home now.')
  expect(words).toContain('has put the category Cleaning into Help at home')
  expect(words).not.toContain('Gone')
  expect(told.get(owner.email)).toContain('“Ironing” stands in Help at home now')
})

test('where a merge is taken back, those whose listings go back are told, and nobody whose listing stands elsewhere by now', async () => {
  const { from, merge, undo, last, mails } = await aMerge()
  await aListing({ organisationId: await provider('stays@mail.example'), categoryId: from, title: 'Windows' })
  const moved = await aListing({ organisationId: await provider('moves@mail.example'), categoryId: from })
  await merge()
  const elsewhere = await aCategory('Garden')
  await transaction((tx) => tx.update(listings).set({ categoryId: elsewhere }).where(eq(listings.id, moved.listingId)))
  const changeId = await last()
  await undo()
  const told = await mails('merge-back', changeId)
  expect([...told.keys()]).toEqual(['stays@mail.example'])
  expect(told.get('stays@mail.example')).toContain('“Windows” stands in Cleaning now')
})

test('a merge of those whom listings are for is told as that; a long list is named in part and counted', async () => {
  const { from, merge, undo, last, mails } = await aMerge('specialism')
  const organisationId = await provider('many@mail.example')
  for (let number = 10; number < 45; number += 1) {
    const { listingId } = await aListing({ organisationId, title: `Number ${number}` })
    await transaction((tx) => tx.insert(listingSpecialisms).values({ listingId, categoryId: from }))
  }
  await merge()
  const changeId = await last()
  const words = (await mails('merge', changeId)).get('many@mail.example') ?? ''
  expect(words).toContain('Your listings are for Help at home now')
  expect(words).toContain('“Number 39” and 5 more are for Help at home now.')
  await undo()
  expect((await mails('merge-back', changeId)).get('many@mail.example')).toContain('5 more are for Cleaning now.')
})
