import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { changeStore } from '../change-store.server.ts'
import { touchListingsOf } from '../checks/refresh-checks.server.ts'
import { addDates } from '../dates/dates.server.ts'
import { followInPages } from '../touch-catalogue.server.ts'
import { keepSeasons } from '../still-right/nightly.server.ts'
import { sayStillRight } from '../still-right/answer.server.ts'
import { renameCategory } from '../taxonomy/change-categories.server.ts'
import { today } from '../../shared/day.ts'
import { anyListing, isWanted } from './shown.server.ts'

const longAgo = new Date('2020-01-01T00:00:00Z')
const since = new Date('2021-01-01T00:00:00Z')

async function anOldListing(about: Parameters<typeof aListing>[0] = {}) {
  return aListing({ ...about, changedAt: longAgo })
}

/** What others get who ask for what was modified since last year. */
async function isModified(listingId: string): Promise<boolean> {
  const wanted = isWanted(db, { ...anyListing, modified_after: since })
  const rows = await db.select({ id: listings.id }).from(listings).where(wanted)
  return rows.some(({ id }) => id === listingId)
}

test('a service counts as modified when its dates change, when it is said to be right and when its season begins', async () => {
  const activity = await anOldListing({ kind: 'activity', lineKind: null, isFree: true })
  const right = await anOldListing()
  const inSeason = await anOldListing({ seasonFrom: today(), hiddenBecause: 'season' })
  const untouched = await anOldListing()
  const { listingId, owner } = activity
  const day = { first: today(), until: today(), repeat: 'weekly' as const }
  await transaction((tx) => addDates(tx, owner, { listingId, ...day, from: 1380, to: 1439 }))
  await transaction((tx) => sayStillRight(tx, right.owner, right))
  await transaction(keepSeasons)
  expect(await Promise.all([activity, right, inSeason, untouched].map((one) => isModified(one.listingId)))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('a service counts as modified when something is changed that is said of whoever offers it', async () => {
  const story = { story: 'New words.', phone: null, email: null }
  const stored = await anOldListing()
  const store = { organisationId: stored.providerId, ...story }
  await transaction((tx) => changeStore(tx, stored.owner, store))
  expect(await isModified(stored.listingId)).toBe(true)
  const checked = await anOldListing()
  await transaction((tx) => touchListingsOf(tx, [checked.providerId])) // as after a check, and when a stop is lifted
  expect(await isModified(checked.listingId)).toBe(true)
})

test('a service counts as modified when its category has another name, and not when only pages follow', async () => {
  const councilId = await aCouncil()
  const officer = await aMember(councilId, 'commissioner')
  const categoryId = await aCategory('Going out')
  const { listingId } = await anOldListing({ categoryId })
  await transaction((tx) => followInPages(tx, [listingId])) // as after an agreed rate, which is nobody else's
  expect(await isModified(listingId)).toBe(false)
  await transaction((tx) => renameCategory(tx, officer, { councilId, categoryId, name: 'Out and about' }))
  expect(await isModified(listingId)).toBe(true)
})
