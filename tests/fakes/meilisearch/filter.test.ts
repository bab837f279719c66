import { expect, test } from 'vitest'
import { FilterError, parseFilter } from './filter.ts'
import { problemsOfSettings } from './indexes.ts'

const fields = ['kind', 'pence.hour', 'tags', '_geo', 'isFree']
const isFound = (filter: string, document: Record<string, unknown>) => parseFilter(filter, fields)(document)

test('a filter is read as Meilisearch reads it', () => {
  const document = { kind: 'Group', pence: { hour: 900 }, tags: ['a b', 'c"d'], isFree: false }
  expect(isFound('kind = group AND pence.hour <= 900', document)).toBe(true)
  expect(isFound('kind != group OR pence.hour < 900', document)).toBe(false)
  expect(isFound('NOT (kind = service OR isFree = true)', document)).toBe(true)
  expect(isFound('tags IN ["a b", other]', document)).toBe(true)
  expect(isFound('tags = "c\\"d"', document)).toBe(true)
  expect(isFound('tags IN []', document)).toBe(false)
  expect(isFound('pence.hour EXISTS', { kind: 'group' })).toBe(false)
})

test('around a place is as the crow flies', () => {
  const document = { _geo: { lat: 51.55, lng: -1.2 } }
  expect(isFound('_geoRadius(51.5, -1.2, 5600)', document)).toBe(true)
  expect(isFound('_geoRadius(51.5, -1.2, 5500)', document)).toBe(false)
  expect(isFound('_geoRadius(51.5, -1.2, 5600)', {})).toBe(false)
})

test('what Meilisearch would refuse is refused', () => {
  for (const filter of [
    'kind =',
    'kind group',
    '(kind = a',
    'kind = a OR',
    'secret = 1',
    '_geo = 1',
    'kind = a b',
    'kind IN [a',
    "kind = 'a",
  ]) {
    expect(() => parseFilter(filter, fields), filter).toThrow(FilterError)
  }
  expect(() => parseFilter('_geoRadius(51.5, -1.2, 5)', [])).toThrow('not filterable')
})

test('settings whose strings make no sense are refused', () => {
  expect(problemsOfSettings({ rankingRules: ['words', 'worth:desc', 'sort'] })).toEqual([])
  expect(problemsOfSettings({ rankingRules: ['nonsense'] })).toHaveLength(1)
  expect(problemsOfSettings({ stopWords: ['two words'] })).toHaveLength(1)
  expect(problemsOfSettings({ typoTolerance: { minWordSizeForTypos: { oneTypo: 9, twoTypos: 5 } } })).toHaveLength(1)
})
