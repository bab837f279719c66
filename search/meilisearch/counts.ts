import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import type { Place } from '../documents.ts'
import { mileSteps, priceSteps, type FilterName, type SearchQuery } from '../query.ts'
import type { SearchCounts } from '../result.ts'
import { costsAtMost, filterOf, isWithin, payableFrom, quoted, type Filters } from './filters.ts'

/** A search that is only counted, and the facets it is counted by. */
export type Count = { name: string; filter: string; facets?: string[] }
export type Counted = { total: number; facets: Partial<Record<string, Record<string, number>>> }
type Asked = { query: SearchQuery; filters: Filters; place: Place | null }

const facetOf = { category: 'category', kind: 'kind', providerTypes: 'providerType', specialisms: 'forWhom' } as const
const faceted = ['category', 'kind', 'providerTypes', 'specialisms'] as const

/** All the counts beside a search: each filter is counted as if it had not been chosen, so that it does not count itself away. */
export function countsToAsk({ query, filters, place }: Asked): Count[] {
  const and = (rest: string, ...leftOut: FilterName[]) => [filterOf(filters, ...leftOut), rest].join(' AND ')
  return [
    ...faceted.map((name) => ({ name, filter: filterOf(filters, name), facets: [facetOf[name]] })),
    ...unitCounts(query, filters),
    { name: 'isFree', filter: and('isFree = true', 'isFree') },
    ...(query.leftInPots === null ? [] : [{ name: 'leftInPots', filter: filterOf(filters) }]),
    { name: 'anyPrice', filter: filterOf(filters, 'maxPricePence') },
    ...stepsOf(priceSteps, query.maxPricePence).map((pence) => ({
      name: `price ${pence}`,
      filter: and(costsAtMost(pence, query.units), 'maxPricePence'),
    })),
    ...(place ? distanceCounts({ query, filters, place }) : []),
  ]
}

/** What it may cost is asked of that unit, so each unit has its own answer. */
function unitCounts({ maxPricePence, leftInPots }: SearchQuery, filters: Filters): Count[] {
  if (!isCountedByUnit({ maxPricePence, leftInPots }))
    return [{ name: 'units', filter: filterOf(filters, 'units'), facets: ['units'] }]
  return units.map((unit) => ({
    name: `unit ${unit}`,
    filter: [
      filterOf(filters, 'units', 'maxPricePence', 'leftInPots'),
      maxPricePence === null ? `units = ${quoted(unit)}` : costsAtMost(maxPricePence, [unit]),
      ...(leftInPots === null ? [] : [payableFrom(leftInPots, [unit])]),
    ].join(' AND '),
  }))
}

function isCountedByUnit({ maxPricePence, leftInPots }: Pick<SearchQuery, 'maxPricePence' | 'leftInPots'>): boolean {
  return maxPricePence !== null || leftInPots !== null
}

function distanceCounts({ query, filters, place }: Asked & { place: Place }): Count[] {
  return [
    { name: 'anyDistance', filter: filterOf(filters, 'withinMiles') },
    ...stepsOf(mileSteps, query.withinMiles).map((miles) => ({
      name: `miles ${miles}`,
      filter: [filterOf(filters, 'withinMiles'), isWithin(miles, place)].join(' AND '),
    })),
  ]
}

export function countsFrom(
  { query, place }: Omit<Asked, 'filters'>,
  counted: ReadonlyMap<string, Counted>,
): SearchCounts {
  const total = (name: string) => counted.get(name)?.total ?? 0
  const facet = (name: keyof typeof facetOf) => counted.get(name)?.facets[facetOf[name]] ?? {}
  const byUnit = isCountedByUnit(query)
    ? Object.fromEntries(units.map((unit) => [unit, total(`unit ${unit}`)]))
    : (counted.get('units')?.facets.units ?? {})
  return {
    category: { ...(query.category ? { [query.category]: 0 } : {}), ...facet('category') },
    kind: named(listingKinds, facet('kind'), query.kind ? [query.kind] : []),
    units: named(units, byUnit, query.units),
    providerTypes: named(providerTypes, facet('providerTypes'), query.providerTypes),
    specialisms: { ...Object.fromEntries(query.specialisms.map((slug) => [slug, 0])), ...facet('specialisms') },
    isFree: total('isFree'),
    leftInPots: query.leftInPots === null ? null : total('leftInPots'),
    maxPricePence: stepsOf(priceSteps, query.maxPricePence).map((pence) => ({ pence, found: total(`price ${pence}`) })),
    anyPrice: total('anyPrice'),
    withinMiles: place
      ? stepsOf(mileSteps, query.withinMiles).map((miles) => ({ miles, found: total(`miles ${miles}`) }))
      : [],
    anyDistance: place ? total('anyDistance') : 0,
  }
}

function stepsOf(usual: readonly number[], asked: number | null): number[] {
  return asked === null || usual.includes(asked) ? [...usual] : [...usual, asked].sort((a, b) => a - b)
}

function named<Name extends string>(names: readonly Name[], counts: Record<string, number>, chosen: readonly Name[]) {
  const result: Partial<Record<Name, number>> = {}
  for (const name of names) {
    const found = counts[name] ?? 0
    if (found > 0 || chosen.includes(name)) result[name] = found
  }
  return result
}
