import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { priceBuildUps } from '#db/schema/catalogue.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { newId } from '../../shared/id.ts'
import { getListing } from '../listings.server.ts'
import { ownParts, workOut } from './activity.ts'
import { getOwnBuildUps, publishBuildUp } from './build-ups.server.ts'
import { altered, fullUse } from './what-if.ts'

const sum = (name: string, rate: number) => ({ name, basis: 'a sum' as const, rate, quantity: 0, words: '' })
/** A year as it could be kept before names had to differ. */
const twins = {
  ...homeCare,
  overheads: [sum('Premises', 1_200_000), sum('Management', 500_000), sum('premises ', 300_000), sum('Miles', 70_000)],
}
const apart = { ...twins, overheads: [sum('Premises', 1_500_000), ...twins.overheads.slice(1, 2), sum('Cars', 70_000)] }

const year = (parts: { yearPence: number }[]) => parts.reduce((total, { yearPence }) => total + yearPence, 0)
const each = (parts: { unitPence: number }[]) => parts.reduce((total, { unitPence }) => total + unitPence, 0)
const once = (parts: { name: string }[]) => new Set(parts.map(({ name }) => name.trim().toLowerCase())).size

test('two overheads of one name are one row with both sums, and the rows add up to the price', () => {
  for (const read of [workOut, fullUse, (one: typeof twins) => workOut(altered(one, { overheadsOfHundred: 50 }))]) {
    const [worked, other] = [read(twins), read(apart)]
    expect(once(worked!.parts)).toBe(worked!.parts.length)
    expect([year(worked!.parts), each(worked!.parts)]).toEqual([worked!.yearPence, worked!.unitPence])
    expect([worked!.yearPence, worked!.unitPence]).toEqual([other!.yearPence, other!.unitPence])
  }
  const premises = workOut(twins)!.parts.find(({ name }) => name === 'Premises')
  expect(premises).toMatchObject({ yearPence: 1_500_000, words: '£12,000.00 a year. £3,000.00 a year.' })
})

test('an overhead that is called as a row of our own is said to be an overhead', () => {
  const parts = workOut(twins)!.parts.filter(({ name }) => name.startsWith(ownParts.miles))
  expect(parts.map(({ name, kind }) => [name, kind])).toEqual([
    ['Miles', 'travel'],
    ['Miles (overhead)', 'overhead'],
  ])
})

test('what was published earlier with two of one name is read as one row, beside the price and in its provider’s room', async () => {
  const { listingId, owner } = await aListing({ price: { pence: 9_000 } })
  const worked = workOut(apart)!
  const part = (name: string, yearPence: number) => ({ name, words: `${name}.`, yearPence, kind: 'overhead' as const })
  const row = {
    ...{ listingId, unit: 'hour' as const, yearWords: '2026 to 2027', publishedOn: '2026-04-01' },
    ...{ capacityUnits: worked.capacityUnits, usedUnits: worked.usedUnits, activity: twins },
    parts: [part('Premises', 1_200_000), part('Management', 500_000), part('premises ', 300_000)],
  }
  await transaction((tx) => tx.insert(priceBuildUps).values({ ...row, id: newId('bup') }))
  const shown = (await getListing(db, listingId))?.buildUp
  expect(shown?.parts.map(({ name, yearPence, words }) => [name, yearPence, words])).toEqual([
    ['Premises', 1_500_000, 'Premises. premises .'],
    ['Management', 500_000, 'Management.'],
  ])
  expect(shown && [year(shown.parts), each(shown.parts)]).toEqual([2_000_000, shown?.unitPence])

  await transaction((tx) => tx.insert(priceBuildUps).values({ ...row, id: newId('bup'), isDraft: true }))
  await transaction((tx) => publishBuildUp(tx, owner, { listingId, subsidyWords: null }))
  const { versions } = await getOwnBuildUps(db, owner, listingId)
  const published = versions.find(({ publishedOn }) => publishedOn !== '2026-04-01')
  expect(published && once(published.parts)).toBe(published?.parts.length)
  expect(published && year(published.parts)).toBe(worked.yearPence)
})
