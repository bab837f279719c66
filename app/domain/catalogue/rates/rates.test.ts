import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aPerson } from '#tests/factories/people.ts'
import { aMarket, anAgreedRate, anOfferedRate } from '#tests/factories/rates.ts'
import { addDays, today } from '../../shared/day.ts'
import { catalogueVersion } from '../../shared/stamps.server.ts'
import { comingPricesOf } from '../coming-prices.server.ts'
import { priceFor } from '../price-for.server.ts'
import { priceListOf } from '../price-lists.server.ts'
import { mergeCategory } from '../taxonomy/merge-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '../taxonomy/undo-change.server.ts'
import { acceptRate } from './answer-rate.server.ts'
import { effectOf } from './rate-effect.server.ts'

const asked = { unit: 'hour', label: 'Any time' } as const

test('a rate counts when the other side has said yes, for the people of that council and nobody else', async () => {
  const { person, listingId, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
  const pays = (personId: string) => priceFor(db, { ...asked, listingId, personId, day: today() })
  expect(await pays(person.personId)).toMatchObject([{ pence: 1650, isPrivate: false }])

  const before = await catalogueVersion(db)
  const which = { rateId, side: 'council' as const, organisationId: sides.councilId }
  await transaction((tx) => acceptRate(tx, sides.commissioner, which))
  expect(await pays(person.personId)).toMatchObject([{ pence: 1485, isPrivate: true, publicPence: 1650 }])
  expect(await pays((await aPerson()).personId)).toMatchObject([{ pence: 1650, isPrivate: false, publicPence: null }])
  expect(await priceFor(db, { ...asked, listingId, councilId: null, day: today() })).toMatchObject([{ pence: 1650 }])
  expect(await catalogueVersion(db)).not.toBe(before)
  const [last] = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, rateId))
    .orderBy(desc(auditEvents.id))
  expect(last).toMatchObject({ verb: 'accepted a rate', organisationId: sides.councilId })
})

test('a rate for everything that a provider sells holds for what it puts up later', async () => {
  const { person, ...sides } = await aMarket()
  await anAgreedRate(sides)
  const later = await aListing({ organisationId: sides.providerId, price: { pence: 2000 } })
  const found = await priceFor(db, { ...asked, listingId: later.listingId, personId: person.personId, day: today() })
  expect(found).toMatchObject([{ pence: 1800, isPrivate: true }])
})

test('one thing comes before its category, and that before everything; of two for the same the later yes counts', async () => {
  const { person, listingId, categoryId, ...sides } = await aMarket()
  const rateOf = async (pence: number, about: object) =>
    anAgreedRate(sides, {
      terms: { kind: 'prices', lines: [{ unit: 'hour', group: '1 to 1', label: null, band: null, pence }] },
      ...about,
    })
  const pays = async () =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() }))[0]?.pence
  await rateOf(1400, { scope: 'listing', listingId })
  await rateOf(1300, { scope: 'category', categoryId })
  await rateOf(1200, {})
  expect(await pays()).toBe(1400)
  await new Promise((done) => setTimeout(done, 5))
  await rateOf(1450, { scope: 'listing', listingId })
  expect(await pays()).toBe(1450)
})

test('what an offer makes of a price stands beside what the people of the council pay without it', async () => {
  const { listingId, categoryId, ...sides } = await aMarket()
  const shelf = await anAgreedRate(sides, { scope: 'category', categoryId })
  expect(await effectOf(db, { id: shelf })).toMatchObject([{ publicPence: 1650, withoutPence: 1650, pence: 1485 }])
  const terms = { kind: 'per cent off' as const, basisPoints: 2000 }
  const all = await anOfferedRate(sides, { terms })
  expect(await effectOf(db, { id: all })).toMatchObject([{ publicPence: 1650, withoutPence: 1485, pence: 1485 }])
  const particular = await anOfferedRate(sides, { terms, scope: 'listing', listingId })
  expect(await effectOf(db, { id: particular })).toMatchObject([{ withoutPence: 1485, pence: 1320 }])
})

test('a rate for a category goes on holding when the council puts the category into another one, and that into a third', async () => {
  const { person, listingId, categoryId, ...sides } = await aMarket()
  const id = await anAgreedRate(sides, { scope: 'category', categoryId })
  const pays = async () =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() }))[0]?.pence
  expect(await pays()).toBe(1485)
  const { councilId, commissioner } = sides
  const merge = (from: string, intoId: string) =>
    transaction((tx) => mergeCategory(tx, commissioner, { councilId, categoryId: from, intoId }))
  const [second, third] = [await aCategory('Walks'), await aCategory('Company')]
  await merge(categoryId, second)
  expect(await pays()).toBe(1485)
  await merge(second, third)
  expect(await pays()).toBe(1485)
  expect((await priceListOf(db, listingId)).rates).toHaveLength(1)
  expect(await effectOf(db, { id })).toMatchObject([{ publicPence: 1650, pence: 1485 }])
  for (const times of [2, 1]) {
    const [last] = (await listCategoryChanges(db, councilId)).filter(({ canUndo }) => canUndo)
    await transaction((tx) => undoCategoryChange(tx, commissioner, { councilId, changeId: last?.id ?? '' }))
    expect([times, await pays()]).toEqual([times, 1485])
  }
})

test('a rate that begins later is said beforehand to those for whom it counts, and to nobody else', async () => {
  const { person: _, listingId, ...sides } = await aMarket()
  const fromDay = addDays(today(), 10)
  await anAgreedRate(sides, { fromDay, toDay: addDays(today(), 20) })
  expect(await comingPricesOf(db, { listingId, councilId: sides.councilId })).toMatchObject([
    { fromDay, pence: 1485, beforePence: 1650 },
    { fromDay: addDays(today(), 21), pence: 1650, beforePence: 1485 },
  ])
  expect(await comingPricesOf(db, { listingId, councilId: null })).toEqual([])
  expect(await comingPricesOf(db, { listingId, councilId: await aCouncil('C') })).toEqual([])
})
