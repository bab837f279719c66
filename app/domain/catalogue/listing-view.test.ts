import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { db } from '#db/client.ts'
import { viewOf } from './listing-view.ts'
import { getListing } from './listings.server.ts'

test('where somebody comes to is said as the people whom they come to', async () => {
  const areaOf = async (milesServed: number | null) => {
    const { listingId } = await aListing({ district: 'FH2', milesServed })
    return viewOf((await getListing(db, listingId))!).area
  }
  expect(await areaOf(3)).toBe('people within 3 miles of FH2')
  expect(await areaOf(1)).toBe('people within a mile of FH2')
  expect(await areaOf(null)).toBeNull()
})
