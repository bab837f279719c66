import { today } from '#app/domain/shared/day.ts'
import type { Place } from '../documents.ts'
import type { FilterName, PotLeft, SearchQuery } from '../query.ts'
import { metresInMile } from './places.ts'
import { anybody, dayNumber, penceField } from './variants.ts'

/** A query's filters in Meilisearch's language, each by its name, so that a count can leave one of them out. */
export type Filters = Partial<Record<FilterName | 'always', string>>

export function filtersOf(query: SearchQuery, place: Place | null): Filters {
  const { units, maxPricePence, withinMiles } = query
  return {
    always: allOf([
      onTheDay(query.day ?? today()),
      forAudience(query.forCouncilId),
      place && comesTo(place),
      mayBuy(query),
    ]),
    ...(query.category === null ? {} : { category: `category = ${quoted(query.category)}` }),
    ...(query.kind === null ? {} : { kind: `kind = ${quoted(query.kind)}` }),
    ...(units.length === 0 ? {} : { units: `units IN ${list(units)}` }),
    ...(query.providerTypes.length === 0 ? {} : { providerTypes: `providerType IN ${list(query.providerTypes)}` }),
    ...(query.specialisms.length === 0 ? {} : { specialisms: `forWhom IN ${list(query.specialisms)}` }),
    ...(query.isFree ? { isFree: 'isFree = true' } : {}),
    ...(maxPricePence === null ? {} : { maxPricePence: costsAtMost(maxPricePence, units) }),
    ...(query.leftInPots === null ? {} : { leftInPots: payableFrom(query.leftInPots, units) }),
    ...(withinMiles === null || !place ? {} : { withinMiles: isWithin(withinMiles, place) }),
  }
}

/** All of them together, less those that are left out. */
export function filterOf(filters: Filters, ...leftOut: FilterName[]): string {
  const kept = Object.entries(filters).filter(([name]) => !leftOut.some((one) => one === name))
  return allOf(kept.map(([, filter]) => filter))
}

/** The cheapest of these units, or of any, costs at most this. */
export function costsAtMost(pence: number, units: SearchQuery['units']): string {
  const fields = units.length > 0 ? units.map(penceField) : [penceField('any')]
  return anyOf(fields.map((field) => `${field} <= ${pence}`))
}

/** What is free, and what costs at most what is left in a pot that may pay for it. */
export function payableFrom(pots: readonly PotLeft[], units: SearchQuery['units']): string {
  const payable = pots.map((pot) =>
    allOf([
      costsAtMost(Math.max(0, pot.pence), units),
      pot.categoryIds && onShelves(pot.categoryIds),
      pot.mayPayInHouse ? null : notInHouse,
      pot.organisationId === null ? null : `card.organisationId = ${quoted(pot.organisationId)}`,
    ]),
  )
  return anyOf(['isFree = true', ...payable.map((filter) => `(${filter})`)])
}

/** What has no place of its own is near when it comes to you. */
export function isWithin(miles: number, { latitude, longitude, district }: Place): string {
  const around = `_geoRadius(${latitude}, ${longitude}, ${Math.round(miles * metresInMile)})`
  return anyOf([around, `(hasPlace = false AND serves = ${quoted(district)})`])
}

export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

export function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`
}

const notInHouse = 'providerType != "in-house"'

function onShelves(categoryIds: readonly string[]): string {
  return `categoryId IN ${list(categoryIds)}`
}

function onTheDay(day: string): string {
  return `from <= ${dayNumber(day)} AND until > ${dayNumber(day)}`
}

/** Each listing once: as its people see it, where the council has rates for it, and as anybody does, where not. */
function forAudience(councilId: string | null): string {
  if (councilId === null) return `audience = ${anybody}`
  const council = quoted(councilId)
  return `(audience = ${council} OR (audience = ${anybody} AND NOT others = ${council}))`
}

function comesTo({ district }: Place): string {
  return `(serves = ${quoted(district)} OR saysWhere = false)`
}

/** What the pots of a person may buy; what is free may always be found. */
function mayBuy({ mayBuyCategoryIds, withoutInHouse }: SearchQuery): string | null {
  if (!mayBuyCategoryIds && !withoutInHouse) return null
  const allowed = allOf([mayBuyCategoryIds && onShelves(mayBuyCategoryIds), withoutInHouse ? notInHouse : null])
  return `(isFree = true OR (${allowed}))`
}

function allOf(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' AND ')
}

function anyOf(parts: readonly string[]): string {
  return `(${parts.join(' OR ')})`
}
