import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { rateHolds } from '#db/schema/rates.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aSecondOn } from '#tests/factories/clock.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { anAgreedRate, anOfferedRate, ratesBetween } from '#tests/factories/rates.ts'
import { moveClock } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { menuFor } from '../price-for.server.ts'
import { addCategory, moveCategory } from '../taxonomy/change-categories.server.ts'
import { mergeCategory } from '../taxonomy/merge-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '../taxonomy/undo-change.server.ts'
import { applyContent, currentContent } from '../versions/apply-content.server.ts'
import { acceptRate, counterRate } from './answer-rate.server.ts'
import { effectOf } from './rate-effect.server.ts'

let tally = 0
afterEach(() => moveClock(0))

/** A provider, a council that agrees rates with it and keeps the categories, and what its people pay: £16.50 in public. */
async function aStreet() {
  const councilId = await aCouncil()
  const first = await aListing()
  const sides = await ratesBetween(first, councilId)
  const { commissioner: keeper, providerId: organisationId } = sides
  const change: typeof transaction = (work) => {
    aSecondOn() // the last one is the one that is taken back first
    return transaction(work)
  }
  const add = (name: string, parentId: string | null = null) =>
    change((tx) => addCategory(tx, keeper, { councilId, name: `${name} ${++tally}`, parentId, facet: 'shelf' }))
  const sell = async (categoryId: string) => (await aListing({ organisationId, categoryId })).listingId
  const agree = (categoryId: string, pence: number) =>
    anAgreedRate(sides, {
      ...{ scope: 'category', categoryId },
      terms: { kind: 'prices', lines: [{ unit: 'hour', group: '1 to 1', label: null, band: null, pence }] },
    })
  const pays = async (...ids: string[]) => {
    const menus = await Promise.all(ids.map((listingId) => menuFor(db, { listingId, councilId, day: today() })))
    return menus.map((menu) => menu[0]?.pence)
  }
  const merge = (categoryId: string, intoId: string) =>
    change((tx) => mergeCategory(tx, keeper, { councilId, categoryId, intoId }))
  const move = (categoryId: string, parentId: string | null) =>
    change((tx) => moveCategory(tx, keeper, { councilId, categoryId, parentId }))
  const undo = async () => {
    const [last] = (await listCategoryChanges(db, councilId)).filter(({ canUndo }) => canUndo)
    await transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId: last?.id ?? '' }))
  }
  return { councilId, sides, keeper, add, sell, agree, pays, merge, move, undo }
}

const holds = () => db.select().from(rateHolds)

test('a rate for a category holds for all below it, and the one for the nearest category comes first', async () => {
  const { add, sell, agree, pays } = await aStreet()
  const home = await add('Home')
  const [cleaning, out] = [await add('Cleaning', home), await add('Out')]
  const windows = await add('Windows', cleaning)
  const sold = [await sell(home), await sell(cleaning), await sell(windows), await sell(out)]
  await agree(home, 1500)
  expect(await pays(...sold)).toEqual([1500, 1500, 1500, 1650])
  await agree(cleaning, 1400)
  await agree(home, 1550) // agreed later, and farther away
  expect(await pays(...sold)).toEqual([1550, 1400, 1400, 1650])
})

test('a merge changes no price: what stood there keeps its rate, what stood in the other one does not get it', async () => {
  const { add, sell, agree, pays, merge, undo } = await aStreet()
  const [cleaning, home] = [await add('Cleaning'), await add('Home')]
  const windows = await add('Windows', cleaning)
  const [cleans, wipes, helps] = [await sell(cleaning), await sell(windows), await sell(home)]
  const id = await agree(cleaning, 1400)
  await agree(home, 1500)
  const before = await pays(cleans, wipes, helps)
  expect(before).toEqual([1400, 1400, 1500])
  const none = (await holds()).length
  await merge(cleaning, home)
  expect(await pays(cleans, wipes, helps)).toEqual(before)
  expect(await effectOf(db, { id })).toHaveLength(2)
  const later = await sell(home) // what is sold there from now on is in Home
  expect(await pays(later)).toEqual([1500])
  const third = await add('Third')
  await merge(home, third)
  expect(await pays(cleans, wipes, helps, later)).toEqual([...before, 1500])
  await undo()
  await undo() // Third was added
  await undo()
  expect(await pays(cleans, wipes, helps, later)).toEqual([...before, 1500])
  expect(await holds()).toHaveLength(none)
})

test('what both sides agree after a merge counts for what stands there then, and goes on when it is taken back', async () => {
  const { add, sell, agree, pays, merge, undo } = await aStreet()
  const [cleaning, home] = [await add('Cleaning'), await add('Home')]
  const cleans = await sell(cleaning)
  await merge(cleaning, home)
  await agree(home, 1300)
  expect(await pays(cleans)).toEqual([1300])
  await undo()
  expect(await pays(cleans)).toEqual([1300])
  await expect(agree(cleaning, 1200)).resolves.toBeTruthy()
  expect(await pays(cleans)).toEqual([1200])
})

test('moving a category changes no price: the rate of where it stood goes on, that of the new place is for what comes', async () => {
  const { add, sell, agree, pays, move, undo } = await aStreet()
  const [home, out] = [await add('Home'), await add('Out')]
  const walks = await add('Walks', home)
  const walk = await sell(walks)
  await agree(home, 1500)
  await agree(out, 1300)
  await move(walks, out)
  const later = await sell(walks)
  expect(await pays(walk, later)).toEqual([1500, 1300])
  await undo()
  expect(await pays(walk, later)).toEqual([1500, 1300])
})

test('a rate kept through a merge ends for a listing that its provider puts on another shelf', async () => {
  const { add, sell, agree, pays, merge } = await aStreet()
  const [cleaning, home, garden] = [await add('Cleaning'), await add('Home'), await add('Garden')]
  const listingId = await sell(cleaning)
  await agree(cleaning, 1400)
  await merge(cleaning, home)
  const content = await currentContent(db, listingId)
  await transaction((tx) => applyContent(tx, listingId, { ...content, title: 'Another name' }))
  expect(await pays(listingId)).toEqual([1400])
  await transaction((tx) => applyContent(tx, listingId, { ...content, categoryId: cleaning })) // an old version
  expect(await pays(listingId)).toEqual([1400])
  await transaction((tx) => applyContent(tx, listingId, { ...content, categoryId: garden }))
  expect(await pays(listingId)).toEqual([1650])
  await transaction((tx) => applyContent(tx, listingId, { ...content, categoryId: home }))
  expect(await pays(listingId)).toEqual([1650])
})

test('an offer says the same after a merge, and so does the answer to it; a new one is for a category that is there', async () => {
  const { add, sell, agree, pays, merge, sides, councilId, keeper } = await aStreet()
  const [cleaning, home] = [await add('Cleaning'), await add('Home')]
  const [cleans, helps] = [await sell(cleaning), await sell(home)]
  const rateId = await anOfferedRate(sides, { scope: 'category', categoryId: cleaning })
  await merge(cleaning, home)
  await expect(agree(cleaning, 1200)).rejects.toThrow('Choose what the rate is for')
  const which = { side: 'council' as const, organisationId: councilId }
  const offered = {
    terms: { kind: 'per cent off' as const, basisPoints: 2_000 },
    fromDay: today(),
    toDay: null,
    words: null,
  }
  const counter = await transaction((tx) => counterRate(tx, keeper, { ...which, rateId, offered }))
  const provider = { side: 'provider' as const, organisationId: sides.providerId }
  await transaction((tx) => acceptRate(tx, sides.owner, { ...provider, rateId: counter.rateId }))
  expect(await pays(cleans, helps)).toEqual([1320, 1650])
  const [{ categoryId } = { categoryId: '' }] = await db.select().from(listings).where(eq(listings.id, cleans))
  expect(categoryId).toBe(home)
})
