import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

test('a listing out of a register says which one it is from, and of which day', async () => {
  const { listingId } = await aListing({ source: 'The register of care', sourceOn: '2026-03-02', isUnclaimed: true })
  const { text, status } = await answer(`/listings/${listingId.toLowerCase()}`)
  expect(status).toBe(200)
  const words = wordsOf(text)
  expect(words).toContain('The register of care')
  expect(words).toContain('2 March 2026')
})
