import { expect, test } from 'vitest'
import { firstListingOf, firstPriceOf } from './first-listing.ts'

const answers = { title: 'A lift to town', summary: 'There and back, with a hand on the steps.', district: 'FH3' }

test('somebody who drives neighbours begins with a price for each mile, ordered by how many miles', () => {
  const drives = { ...answers, unit: 'mile', amount: '0.45' }
  expect(firstListingOf('micro', drives, 'cat_getting_out')).toMatchObject({ kind: 'service', lineKind: 'items' })
  expect(firstPriceOf('micro', drives)).toMatchObject({ unit: 'mile', pence: 45 })
})

test('somebody who comes by the hour is ordered by time, and what is made is ordered by number and can come back', () => {
  expect(firstListingOf('micro', { ...answers, unit: 'hour' }, 'c')).toMatchObject({
    kind: 'service',
    lineKind: 'visits',
  })
  const cake = firstListingOf('micro', { ...answers, unit: 'item' }, 'c')
  expect(cake).toMatchObject({ kind: 'product', lineKind: 'items', returnDays: '14' })
})
