import { expect, test } from 'vitest'
import { specialisms } from '#app/domain/catalogue/taxonomy/register-names.ts'
import { wholeTaxonomy } from '#app/domain/catalogue/first-categories.ts'
import { catalogueRows } from './catalogue.ts'
import { idOf } from './names.ts'
import { specialismRows } from './whom.ts'

const known = new Set(wholeTaxonomy.filter(({ facet }) => facet === 'specialism').map(({ slug }) => idOf('cat', slug)))

test('listings of the demonstration say whom they are for where their words do, by the council’s list', () => {
  expect(known.size).toBe(specialisms.length)
  const { listings } = catalogueRows()
  const rows = listings.flatMap(specialismRows)
  expect(rows.filter(({ categoryId }) => !known.has(categoryId))).toEqual([])
  expect(new Set(rows.map(({ listingId }) => listingId)).size).toBeGreaterThan(listings.length / 2)
})
