import { afterAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

const read = async (path: string, cookie?: string) => wordsApartOf((await answer(path, { cookie })).text)

test('others who do it are measured from where the person lives, as in their search; in public from the provider', async () => {
  const places = [51, 51.1].map((latitude, at) => ({
    district: `FH${at + 1}`,
    latitude,
    longitude: -1,
    name: null,
    source: 'test',
  }))
  await transaction((tx) => tx.insert(postcodeDistricts).values(places))
  const { listingId, categoryId } = await aListing({ district: 'FH1' })
  await aListing({ categoryId, title: 'A clean kitchen', district: 'FH1' })
  await rebuild({ db, engine: searchEngine() })
  const slug = listingId.toLowerCase()

  expect(await read(paths.listing(slug))).toMatch(/Others who do this near them .*A clean kitchen.* 0 miles/)
  const joan = await aPerson({ name: 'Joan Little', district: 'FH2' })
  const inShop = paths.shopListing(joan.personId, slug)
  expect(await read(inShop, await cookieOf(joan.actor.userId))).toMatch(
    /Others who do this near you .*A clean kitchen.* 6\.9 miles/,
  )
  const tom = await aUser()
  await aMandate(joan, tom)
  expect(await read(inShop, await cookieOf(tom.userId))).toContain('Others who do this near Joan')
})
