import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { aKeeper } from '#tests/factories/taxonomy.ts'
import { moveCategory, orderCategory, renameCategory, retireCategory } from './change-categories.server.ts'
import { mergeCategory } from './merge-categories.server.ts'
import { inTree, listTaxonomy } from './taxonomy.server.ts'
import { listCategoryChanges, undoCategoryChange } from './undo-change.server.ts'

test('moving a category sends its listings, and those below it, to search', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const [home, walks] = [await add('Home'), await add('Walks')]
  const below = await add('Long walks', walks)
  const ids = [await aListing({ categoryId: walks }), await aListing({ categoryId: below })].map((one) => one.listingId)
  const elsewhere = await aListing({ categoryId: home })
  const sent = async () =>
    (await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'search'))).map(
      ({ payload }) => payload['listingId'],
    )
  await transaction((tx) => tx.delete(outbox))
  await transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId: walks, parentId: home }))
  expect((await sent()).sort()).toEqual(ids.sort())
  expect(await sent()).not.toContain(elsewhere.listingId)
})

test('what cannot be is refused with a sentence, and only the newest change is taken back', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const top = await add('Top')
  const middle = await add('Middle', top)
  const low = await add('Low', middle)
  const move = (categoryId: string, parentId: string | null) =>
    transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId, parentId }))
  await expect(move(top, low)).rejects.toThrow('cannot stand under itself')
  await expect(add('Too deep', low)).rejects.toThrow('three deep')
  const merge = (categoryId: string, intoId: string) =>
    transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId, intoId }))
  await expect(merge(top, low)).rejects.toThrow('into itself')
  const [side, deep] = [await add('Side'), await add('Deep', await add('Beside'))]
  await add('Under', side)
  await expect(merge(top, deep)).rejects.toThrow('three deep')
  const people = await add('People', null, 'specialism')
  await expect(merge(low, people)).rejects.toThrow('same list')
  const name = (await listTaxonomy(db)).find(({ id }) => id === top)?.name ?? ''
  const other = await add('Other')
  const rename = () => transaction((tx) => renameCategory(tx, keeper, { councilId, categoryId: other, name }))
  await expect(rename()).rejects.toThrow('already')
  const changes = await listCategoryChanges(db, councilId)
  const undo = () => transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId: changes[2]?.id ?? '' }))
  await expect(undo()).rejects.toThrow('newest change first')
})

test('categories are kept by commissioners and administrators of the council alone', async () => {
  const { councilId, add } = await aKeeper()
  const categoryId = await add()
  const finance = await aMember(councilId, 'finance')
  const stranger = await aMember(await aCouncil('Otherham'), 'admin')
  const { owner } = await aListing({ categoryId })
  for (const [actor, code] of [
    [finance, 'forbidden'],
    [stranger, 'not-found'],
    [owner, 'not-found'],
  ] as const) {
    const rename = () => transaction((tx) => renameCategory(tx, actor, { councilId, categoryId, name: 'Mine' }))
    await expect(rename()).rejects.toMatchObject({ code })
  }
})

test('order, closing and opening again', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const parent = await add()
  const [first, second] = [await add('A', parent), await add('B', parent)]
  const shown = async () =>
    inTree(await listTaxonomy(db), 'shelf')
      .filter((one) => one.parentId === parent)
      .map(({ id }) => id)
  await transaction((tx) => orderCategory(tx, keeper, { councilId, categoryId: second, way: 'up' }))
  expect(await shown()).toEqual([second, first])
  await transaction((tx) => retireCategory(tx, keeper, { councilId, categoryId: second, isRetired: true }))
  expect(await shown()).toEqual([first])
  await undo()
  await undo()
  expect(await shown()).toEqual([first, second])
})
