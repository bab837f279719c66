import { kindWords, providerTypeWords } from '#app/domain/catalogue/listing.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { units } from '#db/schema/catalogue.ts'
import { addressOf } from '#search/address.ts'
import { mileSteps, priceSteps, type SearchQuery, type SearchResult } from '#search/engine.ts'
import type { FilterGroup, FilterOption } from '#app/components/listing/filter-panel.tsx'

export type CategoryName = { slug: string; name: string }

/** The address of a query on a search page. What costs more than is left is kept out where `leftPence` is asked for. */
export function hrefOf(base: string, query: Partial<SearchQuery>): string {
  const address = [...keptOf(query)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return address ? `${base}?${address}` : base
}

/** A query as the fields of a form; only some parts of it, where they are named. */
export function keptOf(query: Partial<SearchQuery>, parts?: (keyof SearchQuery)[]): [string, string][] {
  const chosen: Partial<SearchQuery> = parts ? Object.fromEntries(parts.map((part) => [part, query[part]])) : query
  const fits: [string, string][] = chosen.leftPence ? [['fits', 'yes']] : []
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

/** The filters with their counts. A choice without results is left out, unless it was made. */
export function groupsOf(
  query: SearchQuery,
  result: SearchResult,
  { categories, fits = null }: { categories: CategoryName[]; fits?: { isChosen: boolean; count: number } | null },
): FilterGroup[] {
  const { counts, place } = result
  return [
    {
      legend: 'Near postcode',
      name: 'near',
      kind: 'text',
      value: query.near ?? '',
      autoComplete: 'postal-code',
      message: place && !place.isKnown ? `We do not know ${place.district}. Distances are left out.` : null,
    },
    { legend: 'How far away', name: 'within', kind: 'one', options: milesOptions(query, result) },
    { legend: 'What it is', name: 'category', kind: 'one', options: categoryOptions(query, counts, categories) },
    {
      legend: 'Free',
      name: 'free',
      kind: 'several',
      options: counted([{ value: 'yes', words: 'Costs nothing', count: counts.isFree, isChosen: query.isFree }]),
    },
    ...(fits
      ? [
          {
            legend: 'What is left',
            name: 'fits',
            kind: 'several' as const,
            options: counted([{ value: 'yes', words: 'I can pay with what is left', ...fits }]),
          },
        ]
      : []),
    {
      legend: `Price${query.units.length === 1 ? ` for ${perUnit(query.units[0] ?? 'hour')}` : ''}`,
      name: 'max-price',
      kind: 'one',
      options: priceOptions(query, counts),
    },
    {
      legend: 'Who gives the support',
      name: 'provider-type',
      kind: 'several',
      options: counted(
        (['micro', 'personal-assistant', 'independent', 'charity', 'in-house'] as const).map((type) => ({
          value: type,
          words: providerTypeLabel(type),
          count: counts.providerTypes[type] ?? 0,
          isChosen: query.providerTypes.includes(type),
        })),
      ),
    },
    {
      legend: 'Sold by',
      name: 'unit',
      kind: 'several',
      options: counted(
        units.map((unit) => ({
          value: unit,
          words: capital(perUnit(unit).replace(/^an? /, '')),
          count: counts.units[unit] ?? 0,
          isChosen: query.units.includes(unit),
        })),
      ),
    },
  ]
}

/** Each choice that was made, with the query without it. */
export function chosenOf(
  query: SearchQuery,
  categories: CategoryName[],
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
      ? [{ words: priceWords(query.maxPricePence, query), without: { ...first, maxPricePence: null } }]
      : []),
    ...query.units.map((unit) => ({
      words: `By ${perUnit(unit).replace(/^an? /, 'the ')}`,
      without: { ...first, units: query.units.filter((one) => one !== unit) },
    })),
    ...query.providerTypes.map((type) => ({
      words: providerTypeLabel(type),
      without: { ...first, providerTypes: query.providerTypes.filter((one) => one !== type) },
    })),
    ...(query.leftPence === null
      ? []
      : [{ words: 'I can pay with what is left', without: { ...first, leftPence: null } }]),
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
  isFree: 'look also at what costs money',
  leftPence: 'look also at what costs more than is left',
} as const

function milesOptions(query: SearchQuery, { counts, place }: SearchResult): FilterOption[] {
  if (!place?.isKnown) return []
  const steps = counts.withinMiles.filter(
    ({ miles }) => (mileSteps.includes(miles) && miles !== 10) || miles === query.withinMiles,
  )
  return [
    ...steps.map(({ miles, found }) => ({
      value: String(miles),
      words: `Up to ${miles} miles`,
      count: found,
      isChosen: miles === query.withinMiles,
    })),
    { value: '', words: 'Any distance', count: counts.anyDistance, isChosen: query.withinMiles === null },
  ]
}

function categoryOptions(
  query: SearchQuery,
  counts: SearchResult['counts'],
  categories: CategoryName[],
): FilterOption[] {
  const all = Object.values(counts.category).reduce<number>((sum, found) => sum + (found ?? 0), 0)
  return [
    ...counted(
      categories.map(({ slug, name }) => ({
        value: slug,
        words: name,
        count: counts.category[slug] ?? 0,
        isChosen: slug === query.category,
      })),
    ),
    { value: '', words: 'Everything', count: all, isChosen: query.category === null },
  ]
}

function priceOptions(query: SearchQuery, counts: SearchResult['counts']): FilterOption[] {
  const shown = [1500, 2000, 3500]
  const steps = counts.maxPricePence.filter(
    ({ pence, found }) =>
      pence === query.maxPricePence || (found > 0 && shown.includes(pence) && priceSteps.includes(pence)),
  )
  return [
    ...steps.map(({ pence, found }) => ({
      value: String(pence),
      words: priceWords(pence, query),
      count: found,
      isChosen: pence === query.maxPricePence,
    })),
    { value: '', words: 'Any price', count: counts.anyPrice, isChosen: query.maxPricePence === null },
  ]
}

function priceWords(pence: number, { units }: SearchQuery): string {
  const [unit] = units
  return `Up to ${pounds(pence).replace(/\.00$/, '')}${units.length === 1 && unit ? ` ${perUnit(unit)}` : ''}`
}

function providerTypeLabel(type: keyof typeof providerTypeWords): string {
  if (type === 'in-house') return 'The council itself'
  return capital(providerTypeWords[type].replace(/^an? /, ''))
}

function counted(options: FilterOption[]): FilterOption[] {
  return options.filter(({ count, isChosen }) => count > 0 || isChosen)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
