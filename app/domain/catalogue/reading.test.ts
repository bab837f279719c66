import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { happenings, priceBuildUps, reviews } from '#db/schema/catalogue.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { listCountedCategories } from './categories.server.ts'
import { comparablesOf } from './comparables.server.ts'
import { listHappenings } from './happenings.server.ts'
import { getListing } from './listings.server.ts'
import { getStore } from './stores.server.ts'

test('a listing is shown with its reviews, next times and build-up', async () => {
  const { listingId } = await aListing()
  const review = (stars: number) => ({
    id: newId('rev'),
    listingId,
    byWords: 'Joan, 74',
    stars,
    words: 'Good',
    writtenOn: today(),
  })
  await transaction(async (tx) => {
    await tx.insert(reviews).values([review(5), review(4), review(4)])
    await tx.insert(happenings).values(
      [-1, 1].map((days) => ({
        id: newId('hap'),
        listingId,
        day: addDays(today(), days),
        startsMinute: 600,
        endsMinute: 660,
      })),
    )
    await tx.insert(priceBuildUps).values({
      id: newId('bup'),
      listingId,
      unit: 'hour',
      yearWords: '2026 to 2027',
      parts: [{ name: 'All', words: '', yearPence: 10_000 }],
      capacityUnits: 10,
      usedUnits: 5,
      publishedOn: today(),
    })
  })
  expect(await getListing(db, listingId)).toMatchObject({
    rating: { stars: 4.3, count: 3 },
    nextTimes: [{ day: addDays(today(), 1), startsMinute: 600 }],
    buildUp: { unitPence: 2000, usedOfHundred: 50 },
  })
  const [happening] = await listHappenings(db, { from: today(), to: addDays(today(), 7) })
  expect(happening).toMatchObject({ listingId, day: addDays(today(), 1) })
})

test('what a suspended provider sold is not shown, nor its store', async () => {
  const organisationId = await anOrganisation({
    kind: 'provider',
    providerType: 'micro',
    slug: 'gone',
    suspendedAt: now(),
  })
  const { listingId } = await aListing({ organisationId })
  expect(await getListing(db, listingId)).toBeNull()
  expect(await getStore(db, 'gone')).toBeNull()
})

test('a store shows what is offered today, each with its cheapest price', async () => {
  const organisationId = await anOrganisation({
    kind: 'provider',
    providerType: 'charity',
    slug: 'a-store',
    story: 'Once',
  })
  await aListing({ organisationId, title: 'Shown', morePrices: [{ unit: 'half-hour', pence: 900 }] })
  await aListing({ organisationId, title: 'Hidden', state: 'paused' })
  expect(await getStore(db, 'a-store')).toMatchObject({
    story: 'Once',
    rating: null,
    listings: [{ title: 'Shown', cheapest: { pence: 900 } }],
  })
  const council = await anOrganisation({ kind: 'council', slug: 'a-council' })
  expect(council && (await getStore(db, 'a-council'))).toBeNull()
})

test('categories count what is published', async () => {
  const categoryId = await aCategory('Counted')
  await aListing({ categoryId })
  await aListing({ categoryId, state: 'draft' })
  expect((await listCountedCategories(db)).find(({ id }) => id === categoryId)).toMatchObject({
    name: 'Counted',
    listings: 1,
  })
})

test('comparable prices nearby: the lowest, the middle one and the highest of the same unit and category', async () => {
  const categoryId = await aCategory('Compared')
  const here = { categoryId, latitude: 51.5, longitude: -1.2 }
  const { listingId } = await aListing({ ...here, price: { pence: 3281 } })
  for (const pence of [1264, 1165, 1200, 1210]) await aListing({ ...here, price: { pence } })
  await aListing({ ...here, latitude: 53, price: { pence: 1 } }) // far away
  await aListing({ ...here, price: { unit: 'night', pence: 2 } })
  await aListing({ ...here, price: { pence: 3, validTo: '2020-12-31' } })
  await aListing({ ...here, price: { pence: 5000 }, state: 'draft' })
  const listing = await getListing(db, listingId)
  expect(listing && (await comparablesOf(db, listing, { unit: 'hour' }))).toEqual({
    ...{ unit: 'hour', count: 4, lowestPence: 1165, middlePence: 1205, highestPence: 1264 },
  })
  expect(listing && (await comparablesOf(db, listing, { unit: 'mile' }))).toBeNull()
})

test('where a listing is not on the map, others nearby are those of its own district; without a district there are none', async () => {
  const categoryId = await aCategory('Compared')
  const here = { categoryId, district: 'FH1' }
  const { listingId } = await aListing({ ...here, price: { pence: 1800 } })
  for (const pence of [1500, 1700]) await aListing({ ...here, price: { pence } })
  await aListing({ ...here, district: 'FH2', price: { pence: 1 } })
  const { listingId: nowhere } = await aListing({ categoryId, price: { pence: 2 } })
  const compared = async (id: string) => {
    const listing = await getListing(db, id)
    return listing && comparablesOf(db, listing, { unit: 'hour' })
  }
  expect(await compared(listingId)).toMatchObject({ count: 2, lowestPence: 1500, highestPence: 1700 })
  expect(await compared(nowhere)).toBeNull()
})
