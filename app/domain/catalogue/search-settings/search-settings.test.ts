import { expect, test } from 'vitest'
import { drainSearch } from '#app/jobs/outbox.server.ts'
import { db, transaction } from '#db/client.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { meaningsFrom, startingKept } from '#search/settings.ts'
import { rebuild, syncListings } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { searchSettingsForm } from './search-settings-form.ts'
import { changeSearchSettings, returnToSearchSettings } from './change-search-settings.server.ts'
import { getSearchSettings, listSearchSettingsChanges } from './search-settings.server.ts'
import { whatChanged } from './what-changed.ts'

test('what a commissioner says about words is in the search after the outbox was done, and can be taken back', async () => {
  const organisationId = await aCouncil()
  const commissioner = await aMember(organisationId, 'commissioner')
  await aListing({ title: 'Falconry for all', price: { pence: 1650 } })
  const engine = openEmbedded(':memory:')
  await rebuild({ db, engine })
  const work = () => drainSearch((listingIds) => syncListings({ db, engine }, listingIds))
  const found = async () => (await engine.search({ text: 'zephyrs' })).total

  const settings = { ...startingKept, synonyms: `${startingKept.synonyms}\nzephyrs > falconry` }
  const change = { organisationId, settings, before: startingKept }
  await transaction((tx) => changeSearchSettings(tx, commissioner, change))
  expect(await found()).toBe(0)
  await work()
  expect(await found()).toBe(1)

  await transaction((tx) =>
    returnToSearchSettings(tx, commissioner, { organisationId, number: 0, first: startingKept }),
  )
  await work()
  expect(await found()).toBe(0)
  const changes = await listSearchSettingsChanges(db)
  expect(changes.slice(0, 2).map(({ words }) => words)).toEqual([
    'Went back to how search was to begin with',
    'Added 1 line of words that mean the same',
  ])
  expect((await getSearchSettings(db))?.settings.synonyms).toBe(startingKept.synonyms)
})

test('only a commissioner or an administrator says how search works', async () => {
  const organisationId = await aCouncil()
  const change = { organisationId, settings: { ...startingKept, stopWords: 'and' }, before: startingKept }
  const officer = await aMember(organisationId, 'finance')
  await expect(transaction((tx) => changeSearchSettings(tx, officer, change))).rejects.toMatchObject({
    code: 'forbidden',
  })
  const admin = await aMember(organisationId, 'admin')
  await transaction((tx) => changeSearchSettings(tx, admin, change))
  await expect(transaction((tx) => changeSearchSettings(tx, admin, change))).rejects.toMatchObject({ code: 'conflict' })
})

test('a change is said in a sentence', () => {
  const before = { synonyms: 'a, b\nc, d', stopWords: 'the of', weights: { title: 80 } }
  expect(whatChanged(before, { ...before })).toBeNull()
  expect(whatChanged(before, { synonyms: 'a, b\ne > f\ng, h', stopWords: 'the', weights: { title: 70 } })).toBe(
    'Added 2 lines of words that mean the same, took away 1 line of words that mean the same, took away 1 word that does not count, changed 1 weight',
  )
})

test('a line of words that means nothing is refused and named; what there is to begin with has none', () => {
  const form = searchSettingsForm({}, (line) => meaningsFrom(line).length > 0)
  const sent = (synonyms: string) => form.safeParse({ step: 'save', synonyms, stopWords: '', weights: {} })
  expect(sent('carer, personal assistant\r\n\r\nlonely\nmum >\nmum > mother').error?.issues).toMatchObject([
    {
      path: ['synonyms'],
      message: 'Each line needs two words or more, with a comma or “>” between: not “lonely” or “mum >”.',
    },
  ])
  expect(sent(startingKept.synonyms).success).toBe(true)
  expect(sent('').success).toBe(true)
})
