import { units } from '#db/schema/catalogue.ts'
import type { DocumentPrice } from '../documents.ts'
import type { SearchQuery } from '../query.ts'
import type { HitPrice, SearchHit } from '../result.ts'
import { marked, type Mark } from './marks.ts'
import type { Card } from './store.ts'

export type Shown = { query: SearchQuery; day: string; marks: readonly Mark[]; miles: number; comesToYou: boolean }

/** A card as the page shows it, with the prices this person would pay. */
export function hitOf(card: Card, shown: Shown): SearchHit {
  const { query, marks, miles } = shown
  const menu = menuOf(card.prices, shown)
  const chosen = query.units.length > 0 ? menu.filter(({ unit }) => query.units.includes(unit)) : menu
  const [first] = chosen.length > 0 ? chosen : menu
  const { listingId, slug, kind, title, summary, organisationName, organisationSlug, providerType } = card
  const { pictures, photo = null, tone, categorySlug, categoryName, isFree, isUnclaimed, isChecked } = card
  return {
    ...{ listingId, slug, kind, title, summary, organisationName, organisationSlug, providerType },
    ...{ pictures, photo, tone, categorySlug, categoryName, isFree, isUnclaimed, isChecked },
    highlights: { title: marked(title, marks), summary: marked(summary, marks) },
    cheapest: first ?? null,
    prices: cheapestOfEachUnit(menu),
    miles: Number.isNaN(miles) ? null : Math.round(miles * 10) / 10,
    comesToYou: shown.comesToYou,
    whenWords: card.whenWords,
    placeWords: card.placeWords,
    district: card.district,
    rating: card.rating,
  }
}

export type MenuLine = HitPrice & { publicPence: number | null }

/** The menu of prices valid that day, cheapest first: a private rate in the place of the public price of the same line. */
export function menuOf(prices: DocumentPrice[], { query, day }: Shown): MenuLine[] {
  const valid = prices.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  const agreed = valid.filter(({ councilId }) => councilId !== null && councilId === query.forCouncilId)
  const open = valid.filter(({ councilId }) => councilId === null)
  const lines = [
    ...agreed.map((price) => ({ price, publicPence: open.find((other) => isSameLine(price, other))?.pence ?? null })),
    ...open
      .filter((price) => !agreed.some((other) => isSameLine(price, other)))
      .map((price) => ({ price, publicPence: null })),
  ]
  return lines
    .map(({ price: { pence, unit, label, councilId }, publicPence }) => ({
      ...{ pence, unit, label, isPrivate: councilId !== null, publicPence },
    }))
    .sort((a, b) => a.pence - b.pence)
}

function isSameLine(a: DocumentPrice, b: DocumentPrice): boolean {
  return a.unit === b.unit && a.label === b.label && a.band === b.band
}

function cheapestOfEachUnit(menu: MenuLine[]): HitPrice[] {
  return units
    .flatMap((unit) => menu.find((line) => line.unit === unit) ?? [])
    .slice(0, 4)
    .map(({ pence, unit, label, isPrivate }) => ({ pence, unit, label, isPrivate }))
}
