import type { GroupSize, Unit } from '#db/schema/catalogue.ts'
import type { rateAgreements, RateLine, RateTerms } from '#db/schema/rates.ts'
import type { Day } from '../../shared/day.ts'
import { divideHalfUp } from '../../shared/money.ts'

/** An agreement that was accepted: what it says, for which of a provider's listings, on which days. */
export type AcceptedRate = Pick<
  typeof rateAgreements.$inferSelect,
  'id' | 'councilId' | 'scope' | 'listingId' | 'categoryId' | 'terms' | 'fromDay' | 'toDay'
> & {
  acceptedAt: Date
  /** how far above the listing stands what it is for: see `distanceOf` */
  distance: number
}

type MenuLine = { unit: Unit; label: string; band: string; groupSize: GroupSize; pence: number }

/** The most particular first: a rate for one listing, for a category of the provider's, for all that it sells. */
const particular = { listing: 0, category: 1, provider: 2 } as const

type Ranked = Pick<AcceptedRate, 'scope' | 'distance' | 'acceptedAt' | 'id'>

/** The order in which agreements are asked: the most particular first, the nearest category, of those the one accepted last. */
export function byPrecedence(a: Ranked, b: Ranked): number {
  return (
    particular[a.scope] - particular[b.scope] ||
    a.distance - b.distance ||
    b.acceptedAt.getTime() - a.acceptedAt.getTime() ||
    b.id.localeCompare(a.id)
  )
}

export function countsOn({ fromDay, toDay }: { fromDay: Day; toDay: Day | null }, day: Day): boolean {
  return fromDay <= day && (toDay === null || day <= toDay)
}

/** What an agreement makes of a public price, in whole pence, rounded half up once. Null: it says nothing about it. */
export function agreedPence(terms: RateTerms, line: MenuLine): number | null {
  if (terms.kind === 'per cent off') return divideHalfUp(line.pence * (10_000 - terms.basisPoints), 10_000)
  const [best] = terms.lines
    .filter((one) => isAbout(one, line))
    .sort(
      (a, b) =>
        Number(a.label === null) - Number(b.label === null) || Number(a.band === null) - Number(b.band === null),
    )
  return best?.pence ?? null
}

/** Whether an agreed price stands for this public one. */
export function isAbout(agreed: RateLine, line: MenuLine): boolean {
  return (
    agreed.unit === line.unit &&
    agreed.group === line.groupSize &&
    (agreed.label === null || agreed.label.toLowerCase() === line.label.toLowerCase()) &&
    (agreed.band === null || agreed.band === line.band)
  )
}
