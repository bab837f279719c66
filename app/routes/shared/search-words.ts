import { kindWords, providerTypeWords } from '#app/domain/catalogue/listing.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { addressOf } from '#search/address.ts'
import type { SearchQuery } from '#search/query.ts'
import type { SearchResult } from '#search/result.ts'

/** A shelf, and the address of the one above it. */
export type CategoryName = { slug: string; name: string; above: string | null }

/** People whom things are for, by the council's list. */
export type Whom = { slug: string; name: string }

/** The address of a query on a search page. What costs more than is left is kept out where `leftInPots` is asked for. */
export function hrefOf(base: string, query: Partial<SearchQuery>): string {
  const address = [...keptOf(query)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return address ? `${base}?${address}` : base
}

/** A query as the fields of a form; only some parts of it, where they are named. */
export function keptOf(query: Partial<SearchQuery>, parts?: (keyof SearchQuery)[]): [string, string][] {
  const chosen: Partial<SearchQuery> = parts ? Object.fromEntries(parts.map((part) => [part, query[part]])) : query
  const fits: [string, string][] = chosen.leftInPots ? [['fits', 'yes']] : []
  return [...new URLSearchParams(addressOf(chosen)), ...fits]
}

/** "Help at home near FH2", "“choir” near FH2", "Everything in the shop". */
export function titleOf(query: SearchQuery, result: SearchResult, categories: CategoryName[]): string {
  const category = categories.find(({ slug }) => slug === query.category)?.name
  const what = query.text
    ? `“${query.text}”`
    : (category ?? (query.isFree ? 'Free near you' : 'Everything in the shop'))
  return result.place?.isKnown ? `${what} near ${result.place.district}` : what
}

/** Each choice that was made, with the query without it. */
export function chosenOf(
  query: SearchQuery,
  { categories, whom }: { categories: CategoryName[]; whom: Whom[] },
): { words: string; without: Partial<SearchQuery> }[] {
  const category = categories.find(({ slug }) => slug === query.category)
  const first = { ...query, page: 1 }
  return [
    ...(category ? [{ words: category.name, without: { ...first, category: null } }] : []),
    ...(query.kind ? [{ words: kindWords[query.kind], without: { ...first, kind: null } }] : []),
    ...(query.withinMiles && query.near
      ? [{ words: `Up to ${query.withinMiles} miles`, without: { ...first, withinMiles: null } }]
      : []),
    ...(query.maxPricePence
      ? [{ words: priceChosen(query.maxPricePence, query), without: { ...first, maxPricePence: null } }]
      : []),
    ...query.units.map((unit) => ({
      words: `By ${perUnit(unit).replace(/^an? /, 'the ')}`,
      without: { ...first, units: query.units.filter((one) => one !== unit) },
    })),
    ...query.providerTypes.map((type) => ({
      words: providerTypeLabel(type),
      without: { ...first, providerTypes: query.providerTypes.filter((one) => one !== type) },
    })),
    ...query.specialisms.map((slug) => ({
      words: `For: ${whom.find((one) => one.slug === slug)?.name ?? 'somebody not in the list'}`,
      without: { ...first, specialisms: query.specialisms.filter((one) => one !== slug) },
    })),
    ...(query.leftInPots === null
      ? []
      : [{ words: 'I can pay with what is left', without: { ...first, leftInPots: null } }]),
    ...(query.isFree ? [{ words: 'Free', without: { ...first, isFree: false } }] : []),
  ]
}

/** A way out of an empty shelf, in words. */
export function suggestionWords(suggestion: SearchResult['suggestions'][number]): string {
  switch (suggestion.kind) {
    case 'farther':
      return `look up to ${suggestion.miles} miles away`
    case 'words':
      return `look for “${suggestion.words}”`
    case 'without':
      return withoutWords[suggestion.filter]
  }
}

const withoutWords = {
  category: 'look in all of the shop',
  kind: 'look at all kinds of things',
  withinMiles: 'look at any distance',
  maxPricePence: 'look at any price',
  units: 'look at everything, however it is sold',
  providerTypes: 'look at all who give support',
  specialisms: 'look at what is for anybody',
  isFree: 'look also at what costs money',
  leftInPots: 'look also at what costs more than is left',
} as const

/** "Up to £20 an hour". */
export function priceWords(pence: number, { units }: SearchQuery): string {
  const [unit] = units
  return `Up to ${pounds(pence).replace(/\.00$/, '')}${units.length === 1 && unit ? ` ${perUnit(unit)}` : ''}`
}

/** "Up to £20 an hour", "Up to £20, however it is sold". */
function priceChosen(pence: number, query: SearchQuery): string {
  return `${priceWords(pence, query)}${query.units.length === 0 ? ', however it is sold' : ''}`
}

/** "Micro-enterprise", "The council itself". */
export function providerTypeLabel(type: keyof typeof providerTypeWords): string {
  if (type === 'in-house') return 'The council itself'
  return capital(providerTypeWords[type].replace(/^an? /, ''))
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
