import type { Kind, PriceSeed } from './kind.ts'
import type { KindKey } from './kinds.ts'

/** What a provider says differently from its kind; `weekly` and `inDays` put it on the calendar of what is on. */
export type OfferWords = Partial<Omit<Kind, 'titles' | 'summaries' | 'descriptions' | 'goodToKnow'>> & {
  title?: string
  summary?: string
  description?: string
  goodToKnow?: string
  when?: string
  place?: string
  /** 1 is Monday; times are '14:00' */
  weekly?: { weekday: number; from: string; to: string }
  /** once, so many days after seeding */
  inDays?: { days: number; from: string; to: string }
  stars?: number
}

export type Offer = readonly [kind: KindKey, prices: readonly PriceSeed[], words?: OfferWords]

export type ProviderSeed = {
  slug: string
  name: string
  type: 'micro' | 'independent' | 'charity' | 'personal-assistant' | 'in-house'
  district: string
  address: string
  owner: string
  /** the store's story; the first sentence also stands under the name */
  story: string
  /** one or two sentences that end each of its descriptions */
  voice: string
  /** miles served around its district, or null with the districts listed */
  miles: number | null
  districts?: readonly string[]
  vat?: 'registered'
  checks?: readonly (readonly [words: string, on: string | null])[]
  offers: readonly Offer[]
}
