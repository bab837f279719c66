import { expect, test } from 'vitest'
import type { SearchEngine } from '#search/engine.ts'
import type { SearchQuery } from '#search/query.ts'
import { meaningsFrom, startingSettings } from '#search/settings.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { paysFromPots } from './search-left-in-pots.ts'
import { day, documents, filledWithListings, food, near, places } from './search-listings.ts'
import { saysWhenNothingIsQuite } from './search-nothing-quite.ts'
import { findsWithOneWordLess } from './search-one-word-less.ts'

/** What any search engine of ours must do, whichever it is. */
export function meetsTheSearchContract(open: () => Promise<SearchEngine>): void {
  const filled = () => filledWithListings(open)
  const titles = async (query: Partial<SearchQuery>) =>
    (await (await filled()).search({ day, ...query })).hits.map(({ title }) => title)
  const found = async (query: Partial<SearchQuery>) => (await titles(query)).sort()

  test('without words everything is found', async () => {
    const result = await (await filled()).search({ day })
    expect(result).toMatchObject({ total: 6, page: 1, pages: 1, didYouMean: null, place: null, suggestions: [] })
    expect(result.hits).toHaveLength(6)
  })

  test('a word is found in titles first, then in what is told about a listing', async () => {
    expect(await titles({ text: 'meal' })).toContain('Lunch club')
    expect((await titles({ text: 'help at home' }))[0]).toBe('Help at home and getting out')
    expect(await titles({ text: 'Bright Days' })).toEqual(['Help at home and getting out'])
  })

  test('all words must be there; little words do not count', async () => {
    expect(await titles({ text: 'someone for the gardening' })).toEqual(['Wheelchair gardening'])
    expect(await titles({ text: 'gardening breakfast' })).toEqual([])
  })

  test('the beginning of a word is enough while typing', async () => {
    expect(await titles({ text: 'wheelch' })).toEqual(['Wheelchair gardening'])
  })

  test('other forms of a word, capitals and accents make no difference', async () => {
    expect(await titles({ text: 'GARDENS' })).toEqual(['Wheelchair gardening'])
    expect(await titles({ text: 'cafe soiree' })).toEqual(['Café Soirée'])
  })

  test('a mistyped word is understood, and said', async () => {
    const engine = await filled()
    const result = await engine.search({ day, text: 'whelchair' })
    expect(result.hits.map(({ title }) => title)).toEqual(['Wheelchair gardening'])
    expect(result.didYouMean).toBe('wheelchair')
    expect((await engine.search({ day, text: 'brekfast' })).total).toBe(1)
    expect((await engine.search({ day, text: 'weelchiar' })).total).toBe(1)
  })

  test('short words and numbers are taken as they are', async () => {
    expect(await titles({ text: 'tee' })).toEqual([])
    expect(await titles({ text: '12345' })).toEqual([])
  })

  test('a personal assistant is a carer, whatever they are called', async () => {
    expect(await titles({ text: 'personal assistant' })).toContain('Mornings with Grace')
    expect(await titles({ text: 'care worker' })).toContain('Mornings with Grace')
  })

  test('filters narrow what is found', async () => {
    expect(await found({ category: 'food' })).toEqual(['Café Soirée', 'Lunch club'])
    expect(await found({ kind: 'activity' })).toEqual(['Wheelchair gardening'])
    expect(await found({ providerTypes: ['micro', 'charity'] })).toEqual([
      'Café Soirée',
      'Help at home and getting out',
      'Lunch club',
    ])
    expect(await found({ isFree: true })).toEqual(['Lunch club'])
    expect(await found({ units: ['item', 'session'] })).toEqual(['Café Soirée', 'Wheelchair gardening'])
    expect(await found({ category: 'no-such' })).toEqual([])
  })

  test('a shelf finds, and counts, what stands below it', async () => {
    const engine = await open()
    const below = { categoryId: 'cat_lunch', categorySlug: 'lunch-clubs', categoryName: 'Lunch clubs' }
    await engine.put([
      aDocument({ title: 'Dinners', ...food }),
      aDocument({ title: 'Soup on Fridays', ...below, categoryPath: ['lunch-clubs', 'food'] }),
    ])
    const asked = await engine.search({ day, category: 'food', sort: 'name' })
    expect(asked.hits.map(({ title }) => title)).toEqual(['Dinners', 'Soup on Fridays'])
    expect(asked.counts.category).toMatchObject({ food: 2, 'lunch-clubs': 1 })
    expect((await engine.search({ day, category: 'lunch-clubs' })).total).toBe(1)
    expect((await engine.search({ day, mayBuyCategoryIds: ['cat_food'] })).total).toBe(1)
  })

  test('whom it is for is a filter: any of those chosen is enough, and its counts are what choosing would find', async () => {
    const engine = await open()
    await engine.put([
      aDocument({ title: 'Memory cafe', forWhom: ['for-dementia'], specialisms: ['Dementia'], isFree: true }),
      aDocument({ title: 'Swimming', forWhom: ['for-dementia', 'for-learning-disabilities'] }),
      aDocument({ title: 'Choir' }),
    ])
    const asked = { day, specialisms: ['for-dementia'], isFree: true }
    const { total, counts } = await engine.search(asked)
    expect(total).toBe(1)
    const count = async (change: Partial<SearchQuery>) => (await engine.search({ ...asked, ...change })).total
    for (const slug of ['for-dementia', 'for-learning-disabilities'])
      expect(await count({ specialisms: [slug] })).toBe(counts.specialisms[slug] ?? 0)
    expect(await count({ isFree: false, specialisms: ['for-learning-disabilities'] })).toBe(1)
    expect(await count({ isFree: false, specialisms: ['for-dementia', 'for-learning-disabilities'] })).toBe(2)
    const none = await engine.search({ day, specialisms: ['for-nobody'] })
    expect(none).toMatchObject({ total: 0, counts: { specialisms: { 'for-dementia': 2, 'for-nobody': 0 } } })
    expect(none.suggestions).toContainEqual({
      kind: 'without',
      filter: 'specialisms',
      change: { specialisms: [] },
      found: 3,
    })
  })

  test('what nobody says is still right stands behind what is found as well', async () => {
    const engine = await open()
    await engine.put([
      aDocument({ title: 'Garden help', isChecked: true, isSteppedBack: true }),
      aDocument({ title: 'Garden help', isUnclaimed: true }),
    ])
    const { hits } = await engine.search({ day, text: 'garden help' })
    expect(hits.map(({ isUnclaimed }) => isUnclaimed)).toEqual([true, false])
  })

  test('a listing counts by its cheapest price of the unit, valid on the day', async () => {
    expect(await found({ units: ['hour'], maxPricePence: 1600 })).toEqual(['Mornings with Grace'])
    expect(await found({ units: ['hour'], maxPricePence: 1600, day: '2026-03-01' })).toEqual([
      'Home support',
      'Mornings with Grace',
    ])
    expect(await found({ maxPricePence: 1000 })).toEqual(['Café Soirée', 'Help at home and getting out', 'Lunch club'])
  })

  test('people of a council are shown and sorted by its private rates, others never', async () => {
    const engine = await filled()
    const asked = { day, units: ['hour' as const], maxPricePence: 1700, sort: 'price' as const }
    const ours = await engine.search({ ...asked, forCouncilId: 'org_fernhill' })
    expect(ours.hits.map(({ cheapest }) => cheapest)).toEqual([
      { pence: 1520, unit: 'hour', label: 'Any time', isPrivate: false, publicPence: null },
      { pence: 1650, unit: 'hour', label: 'Any time', isPrivate: true, publicPence: 1800 },
    ])
    expect((await engine.search(asked)).total).toBe(1)
    expect(JSON.stringify(await engine.search({ day }))).not.toContain('1650')
    expect((await engine.search({ ...asked, forCouncilId: 'org_other' })).total).toBe(1)
  })

  test('near a place, the distance is told and can be limited', async () => {
    const result = await (await filled()).search({ day, near: 'fh1 2ab', withinMiles: 5, sort: 'distance' })
    expect(result.place).toEqual({ district: 'FH1', name: 'Fernhill', isKnown: true })
    expect(result.hits.map(({ miles }) => miles)).toEqual([0, 0, 0, 3.5, 3.5])
    expect(await found({ near: 'FH1', withinMiles: 2 })).toEqual([
      'Café Soirée',
      'Help at home and getting out',
      'Home support',
    ])
  })

  test('what serves only other districts is not shown; what comes to you is', async () => {
    expect(await titles({ near: 'FH9', text: 'home' })).not.toContain('Home support')
    expect(await titles({ near: 'FH9', withinMiles: 2 })).toEqual(['Wheelchair gardening'])
    expect(await titles({ near: 'FH1', text: 'gardening' })).toEqual([])
    const served = await (await filled()).search({ day, near: 'FH2', text: 'home support' })
    expect(served.hits[0]).toMatchObject({ title: 'Home support', comesToYou: true, miles: 3.5 })
  })

  test('a place that is not known is said, and nothing is left out for it', async () => {
    const result = await (await filled()).search({ day, near: 'ZZ99 9ZZ', withinMiles: 2 })
    expect(result).toMatchObject({ total: 6, place: { district: 'ZZ99', isKnown: false } })
    expect(result.counts.withinMiles).toEqual([])
  })

  test('sorting by price, name, newest', async () => {
    const byPrice = await titles({ sort: 'price', units: ['hour'] })
    expect(byPrice).toEqual(['Mornings with Grace', 'Help at home and getting out', 'Home support'])
    expect((await titles({ sort: 'price' }))[0]).toBe('Lunch club')
    expect(await titles({ sort: 'name' })).toEqual([...(await found({}))])
    expect((await titles({ sort: 'newest' }))[0]).toBe('Wheelchair gardening')
  })

  test('every count is what choosing that value would find', async () => {
    const engine = await filled()
    const asked: Partial<SearchQuery> = {
      day,
      near: 'FH1',
      withinMiles: 5,
      maxPricePence: 2000,
      category: 'help-at-home',
      units: ['hour'],
    }
    const { counts, total } = await engine.search(asked)
    const count = async (change: Partial<SearchQuery>) => (await engine.search({ ...asked, ...change })).total
    expect(total).toBe(2)
    for (const [category, expected] of Object.entries(counts.category)) expect(await count({ category })).toBe(expected)
    for (const { pence, found: expected } of counts.maxPricePence)
      expect(await count({ maxPricePence: pence })).toBe(expected)
    for (const { miles, found: expected } of counts.withinMiles)
      expect(await count({ withinMiles: miles })).toBe(expected)
    for (const unit of ['hour', 'half-hour', 'item'] as const)
      expect(await count({ units: [unit] })).toBe(counts.units[unit] ?? 0)
    for (const type of ['micro', 'in-house'] as const)
      expect(await count({ providerTypes: [type] })).toBe(counts.providerTypes[type] ?? 0)
    expect(await count({ isFree: true })).toBe(counts.isFree)
    expect(await count({ maxPricePence: null })).toBe(counts.anyPrice)
    expect(await count({ withinMiles: null })).toBe(counts.anyDistance)
  })

  test('a person is shown what their pots may buy, and what is free', async () => {
    expect(await found({ mayBuyCategoryIds: ['cat_home'], withoutInHouse: true })).toEqual([
      'Help at home and getting out',
      'Lunch club',
      'Mornings with Grace',
    ])
  })

  paysFromPots(open)

  test('pages follow one another without gaps; a page beyond the last is the last', async () => {
    const engine = await filled()
    const pages = await Promise.all([1, 2, 3].map((page) => engine.search({ day, page, pageSize: 2, sort: 'name' })))
    expect(pages.flatMap(({ hits }) => hits.map(({ title }) => title))).toEqual(await found({}))
    expect(await engine.search({ day, page: 9, pageSize: 4 })).toMatchObject({ page: 2, pages: 2 })
  })

  test('what was looked for is marked', async () => {
    const [hit] = (await (await filled()).search({ day, text: 'gardening' })).hits
    expect(hit?.highlights.title).toEqual([
      { text: 'Wheelchair ', isMatch: false },
      { text: 'gardening', isMatch: true },
    ])
    expect(hit?.highlights.summary.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'garden', isMatch: true }])
  })

  test('when nothing is found, it is said what would find something', async () => {
    const engine = await filled()
    const asked = { day, text: 'home', near: 'FH9', withinMiles: 10, maxPricePence: 1000 }
    const result = await engine.search(asked)
    expect(result.total).toBe(0)
    expect(result.suggestions.length).toBeGreaterThan(0)
    for (const { change, found: promised } of result.suggestions) {
      expect((await engine.search({ ...asked, ...change })).total).toBe(promised)
      expect(promised).toBeGreaterThan(0)
    }
    const twoWords = await engine.search({ day, text: 'gardening breakfast' })
    expect(twoWords.suggestions).toContainEqual({
      kind: 'words',
      words: 'gardening',
      change: { text: 'gardening' },
      found: 1,
    })
  })

  test('beside a word that nobody has, the first way out is what all others find', async () => {
    const engine = await filled()
    const { suggestions, nothingFor } = await engine.search({ day, text: 'gardening helicopter wheelchair' })
    expect(nothingFor).toEqual(['helicopter'])
    const text = 'gardening wheelchair'
    expect(suggestions[0]).toEqual({ kind: 'words', words: text, change: { text }, found: 1 })
    expect(suggestions.filter((way) => way.kind === 'words' && way.words.includes('helicopter'))).toEqual([])
  })

  test('a changed listing is found by its new words only, a removed one not at all', async () => {
    const engine = await filled()
    const [first, second] = documents
    if (!first || !second) return
    await engine.put([{ ...first, title: 'Falconry', prices: [aDocumentPrice(99)] }])
    await engine.remove([second.listingId])
    expect((await engine.search({ day, text: 'falconry' })).hits).toMatchObject([{ cheapest: { pence: 99 } }])
    expect((await engine.search({ day, text: 'getting out' })).total).toBe(0)
    expect((await engine.search({ day, text: 'grace' })).total).toBe(0)
    expect(await engine.count()).toBe(5)
  })

  test('a rebuild takes away what is no longer in the catalogue', async () => {
    const engine = await filled()
    const mark = await engine.mark()
    await engine.put(documents.slice(0, 2))
    expect(await engine.removeOlderThan(mark)).toBe(4)
    expect(await engine.count()).toBe(2)
  })

  test('the index remembers which catalogue it shows, and which words it knows', async () => {
    const engine = await filled()
    expect(await engine.catalogueState()).toBeNull()
    await engine.rememberCatalogueState('7 6')
    expect(await engine.catalogueState()).toBe('7 6')
    expect(await engine.knownWords(['wheelchair', 'Smithson', 'café'])).toEqual(['wheelchair', 'café'])
  })

  test('a council’s words are taken up: both ways, one way, and words that do not count', async () => {
    const engine = await filled()
    const find = async (text: string) => (await engine.search({ day, text })).hits.map(({ title }) => title)
    const meanings = meaningsFrom('falconry, gardening\nnosh > meal\nup and about, breakfast')
    await engine.use({ ...startingSettings, meanings, stopWords: ['wheelchair'] })
    expect(await find('falconry')).toEqual(['Wheelchair gardening'])
    expect((await find('nosh')).sort()).toEqual(['Café Soirée', 'Lunch club'])
    expect(await find('wheelchair breakfast')).toEqual(['Mornings with Grace'])
    expect(await find('up and about')).toContain('Mornings with Grace')
    await engine.use(startingSettings)
    expect(await find('falconry')).toEqual([])
    expect(await find('wheelchair breakfast')).toEqual([])
  })

  test('the ways out of a search that finds nothing leave out what the council says does not count', async () => {
    const engine = await filled()
    const waysOut = async () => (await engine.search({ day, text: 'wheelchair helicopter meal' })).suggestions
    const words = async () => (await waysOut()).map((way) => way.kind === 'words' && way.words).sort()
    expect(await words()).toEqual(['meal', 'wheelchair'])
    await engine.use({ ...startingSettings, stopWords: ['wheelchair'] })
    expect(await words()).toEqual(['meal'])
  })

  test('a little word beside one that says more need not be there', async () => {
    expect(await titles({ text: 'help with breakfast for my mum' })).toEqual(['Mornings with Grace'])
    expect(await titles({ text: 'gardening lessons' })).toEqual(['Wheelchair gardening'])
  })

  test('what nobody has is not found by something far off', async () => {
    expect(await titles({ text: 'helicopter' })).toEqual([])
    expect(await titles({ text: 'gardening helicopter' })).toEqual([])
  })

  test('a search that finds nothing says which of its words nobody has', async () => {
    const engine = await filled()
    const nothingFor = async (query: Partial<SearchQuery>) => (await engine.search({ day, ...query })).nothingFor
    expect(await nothingFor({ text: 'paragliding' })).toEqual(['paragliding'])
    expect(await nothingFor({ text: 'gardening with a helicopter' })).toEqual(['helicopter'])
    expect(await nothingFor({ text: 'gardening breakfast' })).toEqual([])
    expect(await nothingFor({ text: 'gardening', maxPricePence: 100 })).toEqual([])
    expect(await nothingFor({ text: 'gardening' })).toEqual([])
  })

  saysWhenNothingIsQuite(open)
  findsWithOneWordLess(open)

  test('near stands before far where a place is given, all else being equal', async () => {
    const engine = await open()
    await engine.putPlaces(places)
    const alike = { title: 'Falconry', summary: 'Birds', description: 'A walk' }
    await engine.put([
      aDocument({ ...alike, listingId: 'lst_far', district: 'FH9', latitude: 51.8, longitude: -1.2 }),
      aDocument({ ...alike, listingId: 'lst_near', ...near.FH1 }),
    ])
    const first = async (place: string) => (await engine.search({ day, text: 'falconry', near: place })).hits[0]
    expect(await first('FH1')).toMatchObject({ listingId: 'lst_near' })
    expect(await first('FH9')).toMatchObject({ listingId: 'lst_far' })
  })

  test('odd texts do no harm', async () => {
    const engine = await filled()
    for (const text of [
      '"',
      "'; drop table words; --",
      'a* OR b',
      'NEAR(x)',
      '{title}: x',
      '💷',
      '-',
      'ﷺ',
      'x'.repeat(500),
      'the',
    ]) {
      expect((await engine.search({ day, text })).total).toBeGreaterThanOrEqual(0)
    }
  })
}
