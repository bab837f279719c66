import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMember } from '#tests/factories/people.ts'
import { recordSearches } from '../catalogue/record-searches.server.ts'
import { today } from '../shared/day.ts'
import { emptiedBy } from './emptied-filters.ts'
import { soughtNearby } from './sought-nearby.server.ts'

test('filters that emptied a page are counted by month, part of the shop and district, five times or more', () => {
  const tally = (filters: string, times: number, day = '2026-11-03') => ({ day, filters, district: 'FH2', times })
  const { rows, hasHidden } = emptiedBy([
    tally('category=help-at-home&max-price=1500&provider-type=charity', 4),
    tally('category=help-at-home&max-price=1500', 2, '2026-11-20'),
    tally('category=help-at-home', 50),
    tally('within=1&unit=night', 6, '2026-10-01'),
  ])
  expect(rows).toEqual([
    { month: '2026-11', category: 'help-at-home', district: 'FH2', filter: 'At most £15.00', times: 6 },
    { month: '2026-10', category: null, district: 'FH2', filter: 'Sold by the night', times: 6 },
    { month: '2026-10', category: null, district: 'FH2', filter: 'Within 1 mile', times: 6 },
  ])
  expect(hasHidden).toBe(true) // only from a charity, four times
})

test('a provider reads what people look for where it works, and no number below five', async () => {
  const { providerId, owner } = await aListing({ district: 'ZX7' })
  const note = (district: string, found: number, filters = 'category=things-to-do') => ({
    ...{ day: today(), words: [{ word: 'riding', isInIndex: true }], filters, district, found, visitor: 'v' },
  })
  const times = (count: number, one: ReturnType<typeof note>) => Array.from({ length: count }, () => one)
  const notes = [...times(5, note('ZX7', 0)), ...times(3, note('ZX7', 2)), ...times(4, note('ZX7', 0, 'category=food'))]
  await transaction((tx) =>
    recordSearches(tx, [...notes, ...times(20, note('ZX8', 0, 'category=elsewhere'))], 'secret'),
  )
  expect(await soughtNearby(db, owner, providerId)).toEqual({
    districts: ['ZX7'],
    rows: [{ category: 'things-to-do', times: 8, notFound: 5 }],
    words: [{ words: 'riding', times: 9 }],
    hasHidden: true,
  })
  const stranger = await aMember((await aListing()).providerId, 'owner')
  await expect(soughtNearby(db, stranger, providerId)).rejects.toMatchObject({ code: 'not-found' })
})
