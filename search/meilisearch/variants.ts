import { addDays } from '#app/domain/shared/day.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import type { DocumentPrice, SearchDocument } from '../documents.ts'
import { knownOf } from '../embedded/facets.ts'
import { menuOf } from '../embedded/hits.ts'
import { sortWords } from '../embedded/sort-words.ts'
import type { Card, Column } from '../embedded/store.ts'
import { everything } from '../query.ts'
import { formsOf } from './forms.ts'

/** What is known of a listing whoever looks for it, each a field of its own, so that the index can sort by it. */
type Known = ReturnType<typeof knownOf>
export const knownRules = ['claimed', 'checked', 'reviewed', 'current', 'small'] as const satisfies (keyof Known)[]

/** Who sees a variant that is for nobody in particular. */
export const anybody = 'anybody'

/**
 * A listing as it is over a span of days for one audience: anybody, or the people of a council that has rates of its
 * own. So one filter on the prices is right for every day and every council, and a private rate stands in no document
 * that others are shown.
 */
export type Variant = Known & {
  id: string
  listing: string
  /** days as numbers, 20260331; the last day is the one before `until` */
  from: number
  until: number
  audience: string
  /** councils that have a variant of their own */
  others: string[]
  /** what is looked in, in plain forms, in the order of their weight */
  words: Record<Column, string>
  text: string
  card: Card
  category: string[]
  categoryId: string
  kind: string
  providerType: string | null
  /** whom it is for: addresses of the council's list */
  forWhom: string[]
  isFree: boolean
  hasPlace: boolean
  _geo?: { lat: number; lng: number }
  /** the districts it comes to, by name or by its miles */
  serves: string[]
  saysWhere: boolean
  units: Unit[]
  /** the cheapest of each unit, and of any; 0 for what is free */
  pence: Record<string, number>
  name: string
  publishedAt: number
  putAt: number
}

export type Span = { from: string; until: string }

const firstDay = '0001-01-01'
const lastDay = '9999-12-31'
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

/** A unit as a field of `pence`: names of fields have no dash in filters of ours. */
export const penceField = (unit: Unit | 'any'): string => `pence.${unit.replaceAll('-', '_')}`

export function variantsOf(
  document: SearchDocument,
  { serves, putAt }: { serves: string[]; putAt: number },
): Variant[] {
  const common = commonOf(document, serves)
  const variants = spansOf(document.prices).flatMap((span) => {
    const councils = councilsIn(document.prices, span.from)
    return [null, ...councils].map((councilId) => ({ span, councilId, councils }))
  })
  return variants.map(({ span, councilId, councils }, number) => ({
    ...common,
    id: `${document.listingId}-${number}`,
    from: dayNumber(span.from),
    until: dayNumber(span.until),
    audience: councilId ?? anybody,
    others: councilId === null ? councils : [],
    ...pricesFor(document, span.from, councilId),
    putAt,
  }))
}

/** The spans of days between one change of the prices and the next. */
export function spansOf(prices: readonly DocumentPrice[]): Span[] {
  const changes = prices.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
  ])
  const days = [...new Set([firstDay, ...changes])].sort()
  return days.map((from, at) => ({ from, until: days[at + 1] ?? lastDay }))
}

function councilsIn(prices: readonly DocumentPrice[], day: string): string[] {
  const valid = prices.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  return [...new Set(valid.flatMap(({ councilId }) => councilId ?? []))].sort()
}

function pricesFor(document: SearchDocument, day: string, councilId: string | null) {
  const { description: _description, whoFor: _whoFor, specialisms: _specialisms, ...card } = document
  const prices = document.prices.filter((price) => price.councilId === null || price.councilId === councilId)
  const menu = menuOf(prices, {
    ...{ query: { ...everything, forCouncilId: councilId }, day, marks: [], miles: NaN, comesToYou: false },
  })
  const pence: Record<string, number> = document.isFree ? { any: 0 } : {}
  for (const line of menu) {
    for (const field of [line.unit.replaceAll('-', '_'), 'any'])
      pence[field] = Math.min(pence[field] ?? Infinity, line.pence)
  }
  return { card: { ...card, prices }, pence, units: [...new Set(menu.map(({ unit }) => unit))] }
}

function commonOf(document: SearchDocument, serves: string[]) {
  const { title, summary, organisationName, categoryName, latitude, longitude } = document
  const text = [
    document.description,
    document.whoFor,
    ...document.specialisms,
    document.placeWords,
    document.whenWords,
    document.isFree ? 'free' : null,
  ]
    .filter(Boolean)
    .join(' ')
  const hasPlace = latitude !== null && longitude !== null
  return {
    listing: document.listingId,
    words: {
      title: formsOf(title),
      name: formsOf(organisationName),
      category: formsOf(`${categoryName} ${sortWords(document)}`),
      summary: formsOf(summary),
      text: formsOf(text),
    },
    text,
    category: document.categoryPath,
    categoryId: document.categoryId,
    kind: document.kind,
    providerType: document.providerType,
    forWhom: document.forWhom,
    isFree: document.isFree,
    hasPlace,
    ...(hasPlace ? { _geo: { lat: latitude, lng: longitude } } : {}),
    serves,
    saysWhere: document.milesServed !== null || document.districtsServed.length > 0,
    name: title.toLowerCase(),
    publishedAt: document.publishedAt,
    ...knownOf(document),
  }
}
