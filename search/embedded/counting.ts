import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import { mileSteps, priceSteps, type FilterName, type SearchQuery } from '../query.ts'
import type { SearchCounts } from '../result.ts'
import { countBoth, emptyBits, inAll, inAny, pack, sizeOf, type Bits, type Packed } from './bits.ts'
import type { Facets } from './facets.ts'
import { notInHouse, onShelves, payableFrom } from './left-in-pots.ts'
import { within, type Reach } from './places.ts'
import { upTo, type PriceList } from './price-list.ts'

/** What a search is counted over. `text`: null when there were no words. */
export type Ground = { facets: Facets; prices: PriceList; reach: Reach | null; text: Bits | null }
export type Found = { bits: Bits; total: number; counts: SearchCounts }

/** Filters and counts by sets: what it costs does not grow with how many are found. */
export function countAll(ground: Ground, query: SearchQuery): Found {
  const base = baseOf(ground, query)
  const filters = filtersOf(ground, query)
  const bits = inAll([base, ...Object.values(filters)])
  const all = pack(bits)
  return { bits, total: all.size, counts: countsOf(ground, query, withoutOf({ base, filters, all })) }
}

/** How many are found, and nothing else. */
export function countFound(ground: Ground, query: SearchQuery): number {
  return sizeOf(inAll([baseOf(ground, query), ...Object.values(filtersOf(ground, query))]))
}

/** What may be found at all, before filters that a person can take away. */
function baseOf({ facets, reach, text }: Ground, query: SearchQuery): Bits {
  const sets = [facets.alive, ...(text ? [text] : []), ...(reach ? [reach.shown] : []), ...allowedOf(facets, query)]
  return inAll(sets)
}

/** What the pots of a person may buy; what is free may always be found. */
function allowedOf(facets: Facets, { mayBuyCategoryIds, withoutInHouse }: SearchQuery): Bits[] {
  return [
    ...(mayBuyCategoryIds ? [inAny([facets.isFree, onShelves(mayBuyCategoryIds, facets)])] : []),
    ...(withoutInHouse ? [inAny([facets.isFree, notInHouse(facets)])] : []),
  ]
}

type Filters = Partial<Record<FilterName, Bits>>

/** The set of each filter that was chosen. */
function filtersOf({ facets, prices, reach }: Ground, query: SearchQuery): Filters {
  const { category, kind, maxPricePence, withinMiles, leftInPots } = query
  const none = () => emptyBits(facets.capacity)
  const units = unitsOf(query, prices)
  const types = query.providerTypes.map((type) => facets.providerTypes[providerTypes.indexOf(type)] ?? none())
  const whom = query.specialisms.map((slug) => facets.specialisms.get(slug) ?? none())
  return {
    ...(category === null ? {} : { category: facets.categories.get(category) ?? none() }),
    ...(kind === null ? {} : { kind: facets.kinds[listingKinds.indexOf(kind)] ?? none() }),
    ...(types.length === 0 ? {} : { providerTypes: inAny(types) }),
    ...(query.specialisms.length === 0 ? {} : { specialisms: inAny(whom) }),
    ...(query.units.length === 0 ? {} : { units: inAny(units.map(({ sold }) => sold)) }),
    ...(maxPricePence === null ? {} : { maxPricePence: inAny(units.map((list) => upTo(list, maxPricePence))) }),
    ...(withinMiles === null || !reach ? {} : { withinMiles: within(reach, facets, withinMiles) }),
    ...(query.isFree ? { isFree: facets.isFree } : {}),
    ...(leftInPots === null ? {} : { leftInPots: payableFrom(leftInPots, units, facets) }),
  }
}

/** The price lists that a price is asked of. */
function unitsOf(query: SearchQuery, prices: PriceList): PriceList['byUnit'] {
  return query.units.length === 0
    ? [prices.any]
    : query.units.flatMap((unit) => prices.byUnit[units.indexOf(unit)] ?? [])
}

/** What would be found without one filter, or two: a filter does not count its own values away. */
function withoutOf({ base, filters, all }: { base: Bits; filters: Filters; all: Packed }) {
  return (...names: FilterName[]): Packed => {
    if (names.every((name) => filters[name] === undefined)) return all
    const rest = Object.entries(filters).flatMap(([name, bits]) => (names.some((one) => one === name) ? [] : [bits]))
    return pack(inAll([base, ...rest]))
  }
}

function countsOf(
  { facets, prices, reach }: Ground,
  query: SearchQuery,
  without: (...names: FilterName[]) => Packed,
): SearchCounts {
  const { maxPricePence: most, leftInPots } = query
  const anyPrice = without('maxPricePence')
  const anyDistance = without('withinMiles')
  const asked = unitsOf(query, prices)
  const anyUnit = without('units', 'maxPricePence', 'leftInPots')
  const inUnit = prices.byUnit.map((list) =>
    inAll([
      most === null ? list.sold : upTo(list, most),
      ...(leftInPots === null ? [] : [payableFrom(leftInPots, [list], facets)]),
    ]),
  )
  return {
    category: named([...facets.categories], without('category'), query.category === null ? [] : [query.category]),
    kind: named(pairs(listingKinds, facets.kinds), without('kind'), query.kind === null ? [] : [query.kind]),
    units: named(pairs(units, inUnit), anyUnit, query.units),
    providerTypes: named(pairs(providerTypes, facets.providerTypes), without('providerTypes'), query.providerTypes),
    specialisms: {
      ...Object.fromEntries(query.specialisms.map((slug) => [slug, 0])),
      ...named([...facets.specialisms], without('specialisms'), query.specialisms),
    },
    isFree: countBoth(without('isFree'), facets.isFree),
    leftInPots: leftInPots === null ? null : without().size,
    maxPricePence: steps(priceSteps, most).map((pence) => ({
      pence,
      found: countBoth(anyPrice, inAny(asked.map((list) => upTo(list, pence)))),
    })),
    anyPrice: anyPrice.size,
    withinMiles: reach
      ? steps(mileSteps, query.withinMiles).map((miles) => ({
          miles,
          found: countBoth(anyDistance, within(reach, facets, miles)),
        }))
      : [],
    anyDistance: reach ? anyDistance.size : 0,
  }
}

function steps(usual: number[], asked: number | null): number[] {
  return asked === null || usual.includes(asked) ? usual : [...usual, asked].sort((a, b) => a - b)
}

function pairs<Name extends string>(names: readonly Name[], sets: Bits[]): [Name, Bits][] {
  return names.flatMap((name, at): [Name, Bits][] => {
    const bits = sets[at]
    return bits ? [[name, bits]] : []
  })
}

function named<Name extends string>(values: [Name, Bits][], among: Packed, chosen: readonly Name[]) {
  const result: Partial<Record<Name, number>> = {}
  for (const [name, bits] of values) {
    const found = countBoth(among, bits)
    if (found > 0 || chosen.includes(name)) result[name] = found
  }
  return result
}
