import { expect, test } from 'vitest'
import { wordsOf } from '#search/embedded/words.ts'
import { largeDocuments } from './large-documents.ts'
import { someQueries, spokenWords } from './search-queries.ts'

test('measured searches draw from all words of the catalogue, rare ones and mistyped ones too, each time the same', () => {
  const spoken = spokenWords()
  spoken.add(largeDocuments(0, 2000))
  const queries = someQueries(2000, { seed: 2, words: spoken.all() })
  expect(queries).toEqual(someQueries(2000, { seed: 2, words: spoken.all() }))

  const listingsOf = new Map(spoken.all())
  const asked = new Set(queries.flatMap(({ text = '' }) => wordsOf(text)))
  const listings = [...asked].map((word) => listingsOf.get(word) ?? 0)
  expect(asked.size).toBeGreaterThan(1000)
  expect(listings.filter((count) => count === 0).length).toBeGreaterThan(100) // mistyped
  expect(listings.filter((count) => count > 0 && count < 5).length).toBeGreaterThan(100)
  expect(listings.filter((count) => count > 200).length).toBeGreaterThan(50)
})
