import type { Unit, VatReason } from '#db/schema/catalogue.ts'
import type { Schedule } from '#db/schema/ordering.ts'
import type { providerTypes } from '#db/schema/people.ts'

/** One line as somebody wants to order it. A line may be paid from two pots: the weights say how much each bears. */
export type WantedLine = {
  listingId: string
  unit: Unit
  label: string
  schedule: Schedule
  shares: { potId: string; weight: number }[]
  /** to the provider, in the person's words */
  note: string | null
  deliveryAddress?: string | null
}

/** A price as it was accepted when the line was ordered. */
export type AcceptedPrice = {
  unit: Unit
  label: string
  band: string
  pence: number
  vatBasisPoints: number
  fromDay: string
  isPrivate: boolean
  vatReason: VatReason | null
}

/** One visit, or one delivery of items, with what it costs. */
export type PricedVisit = {
  day: string
  startMinute: number | null
  minutes: number | null
  quantity: number
  pence: number
}

/** What is known of a listing when something of it is ordered. */
export type ListingOfLine = {
  id: string
  slug: string
  title: string
  lineKind: 'visits' | 'items'
  categoryId: string
  coveredBy: string[] | null
  categoryName: string
  categoryTone: string
  pictures: string[]
  noticeDays: number
  lateCancelHours: number
  lateCancelPercent: number
  deliveryPence: number | null
  providerId: string
  providerName: string
  providerEmail: string | null
  providerType: (typeof providerTypes)[number] | null
}

export type PricedLine = {
  listing: ListingOfLine
  unit: Unit
  label: string
  prices: AcceptedPrice[]
  visits: PricedVisit[]
  deliveryPence: number
  /** of each visit, in its cost: getting there; of the first one, where they are not the same (then it stands in `prices` too) */
  travelPence: number
  /** how many visits or items are the fewest that can be ordered; null: any number */
  leastQuantity: number | null
  costPence: number
}
