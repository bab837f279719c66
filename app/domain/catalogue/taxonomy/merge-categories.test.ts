import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aKeeper, shelfOf } from '#tests/factories/taxonomy.ts'
import { newSlugOf } from '../categories.server.ts'
import { getListing } from '../listings.server.ts'
import { mergeCategory } from './merge-categories.server.ts'
import { currentId, inTree, listTaxonomy } from './taxonomy.server.ts'

test('a merge moves every listing, the old address leads on, and taking it back puts all back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [cleaning, home] = [await add('Cleaning'), await add('Home')]
  const child = await add('Windows', cleaning)
  const one = await aListing({ categoryId: cleaning })
  const other = await aListing({ categoryId: cleaning, state: 'draft' })
  const stays = await aListing({ categoryId: home })
  const { slug } = (await listTaxonomy(db)).find(({ id }) => id === cleaning) ?? { slug: '' }
  const merge = () => transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: cleaning, intoId: home }))
  expect(await merge()).toEqual({ moved: 2 })
  expect([await shelfOf(one.listingId), await shelfOf(other.listingId)]).toEqual([home, home])
  const taxonomy = await listTaxonomy(db)
  expect(taxonomy.find(({ id }) => id === child)?.parentId).toBe(home)
  expect(await newSlugOf(db, slug)).toBe(taxonomy.find(({ id }) => id === home)?.slug)
  expect(inTree(taxonomy, 'shelf').map(({ id }) => id)).not.toContain(cleaning)
  const work = await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'search'))
  expect(work.map(({ payload }) => payload['listingId'])).toEqual(
    expect.arrayContaining([one.listingId, stays.listingId]),
  )
  await transaction((tx) => tx.update(listings).set({ categoryId: child }).where(eq(listings.id, other.listingId)))
  await undo()
  expect([await shelfOf(one.listingId), await shelfOf(other.listingId)]).toEqual([cleaning, child]) // what its provider chose since stays
  expect(await shelfOf(stays.listingId)).toBe(home)
  expect(await newSlugOf(db, slug)).toBeNull()
  const written = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, cleaning))
  expect(written.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['add a category', 'merge a category', 'took back a change of a category']),
  )
})

test('people whom a listing is for are merged too: nobody is named twice, and it can be taken back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [memory, dementia] = [await add('Memory', null, 'specialism'), await add('Dementia', null, 'specialism')]
  const [both, first] = [await aListing(), await aListing()]
  await transaction(async (tx) => {
    for (const categoryId of [memory, dementia])
      await tx.insert(listingSpecialisms).values({ listingId: both.listingId, categoryId })
    await tx.insert(listingSpecialisms).values({ listingId: first.listingId, categoryId: memory })
  })
  const meant = async (id: string) => (await getListing(db, id))?.specialisms.map((one) => one.id)
  await transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: memory, intoId: dementia }))
  expect([await meant(both.listingId), await meant(first.listingId)]).toEqual([[dementia], [dementia]])
  await undo()
  expect([(await meant(both.listingId))?.sort(), await meant(first.listingId)]).toEqual([
    [memory, dementia].sort(),
    [memory],
  ])
})

test('what was merged twice is found where it is now', () => {
  const of = (id: string, mergedIntoId: string | null) => ({ id, mergedIntoId })
  expect(currentId([of('a', 'b'), of('b', 'c'), of('c', null)], 'a')).toBe('c')
})
