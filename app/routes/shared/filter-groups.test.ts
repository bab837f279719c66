import { expect, test } from 'vitest'
import { openEmbedded } from '#search/embedded/open.ts'
import { everything, type SearchQuery } from '#search/query.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { groupsOf } from './filter-groups.ts'
import { chosenOf } from './search-words.ts'

const nothingToName = { categories: [], whom: [] }

/** The price filter over one thing that costs £11 for half an hour and £20 for an hour. */
async function priceFilter(about: Partial<SearchQuery>) {
  const engine = openEmbedded(':memory:')
  const prices = [aDocumentPrice(1100, { unit: 'half-hour', label: 'Short' }), aDocumentPrice(2000)]
  await engine.put([aDocument({ title: 'Mornings', prices })])
  const query = { ...everything, ...about }
  const result = await engine.search(query)
  await engine.close()
  const price = groupsOf(query, result, nothingToName).find(({ name }) => name === 'max-price')
  if (!price || price.kind === 'text') throw new Error('There is no price filter.')
  return {
    legend: price.legend,
    hint: price.hint,
    upTo15: price.options.find(({ value }) => value === '1500')?.count ?? 0,
    chosen: chosenOf(query, nothingToName).map(({ words }) => words),
  }
}

test('a price of one unit is asked of that unit alone', async () => {
  const byTheHour = await priceFilter({ units: ['hour'], maxPricePence: 2000 })
  expect(byTheHour).toEqual({
    legend: 'Price for an hour',
    hint: undefined,
    upTo15: 0,
    chosen: ['Up to £20 an hour', 'By the hour'],
  })
  expect(await priceFilter({ units: ['half-hour'] })).toMatchObject({ legend: 'Price for a half hour', upTo15: 1 })
})

test('where half hours and hours are asked about together, the filter says so, and how to compare like with like', async () => {
  const any = await priceFilter({ maxPricePence: 2000 })
  expect(any).toMatchObject({ legend: 'Price', upTo15: 1, chosen: ['Up to £20, however it is sold'] })
  expect(any.hint).toContain('“Sold by”')
  expect((await priceFilter({ units: ['half-hour', 'hour'] })).hint).toBe(any.hint)
})

test('the kinds of things stand with what choosing each would find, whatever else is chosen', async () => {
  const engine = openEmbedded(':memory:')
  const kinds = ['service', 'service', 'service', 'group', 'activity'] as const
  await engine.put(
    kinds.map((kind, at) => aDocument({ title: `Mornings ${at}`, kind, ...(at === 0 ? {} : { isFree: true }) })),
  )
  const shown = async (about: Partial<SearchQuery>) => {
    const query = { ...everything, ...about }
    const result = await engine.search(query)
    const group = groupsOf(query, result, nothingToName).find(({ name }) => name === 'kind')
    if (group?.kind !== 'one') throw new Error('There is no filter of kinds.')
    return group.options.map(({ words, count, isChosen }) => `${isChosen ? '*' : ''}${words} ${count}`)
  }
  expect(await shown({})).toEqual(['Service 3', 'Activity 1', 'Group 1', '*Any kind 5'])
  expect(await shown({ kind: 'group' })).toEqual(['Service 3', 'Activity 1', '*Group 1', 'Any kind 5'])
  expect(await shown({ isFree: true })).toEqual(['Service 2', 'Activity 1', 'Group 1', '*Any kind 4'])
  expect(await shown({ kind: 'product' })).toContain('*Thing to buy 0')
  await engine.close()
})
