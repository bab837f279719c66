import type { EasyRead, OpenHours, Unit } from '#db/schema/catalogue.ts'
import type { Day } from '../../shared/day.ts'
import type { Time } from './schedules.ts'

// What is read of the catalogue before it becomes words of the standard.

export type OrganisationRow = {
  id: string
  kind: string
  providerType: string | null
  name: string
  slug: string
  story: string | null
  email: string | null
  /** one of its people signs in with that address */
  isSomebodysMail: boolean
  phone: string | null
  district: string | null
  isUnclaimed: boolean
}

export type CategoryRow = {
  id: string
  slug: string
  name: string
  facet: 'shelf' | 'specialism'
  parentId: string | null
}

export type ServiceRow = {
  id: string
  categoryId: string
  slug: string
  kind: string
  title: string
  summary: string
  description: string
  whoFor: string | null
  included: string | null
  notIncluded: string | null
  goodToKnow: string | null
  checks: { words: string; on: string | null }[]
  pictures: string[]
  easyRead: EasyRead | null
  isFree: boolean
  isUnclaimed: boolean
  lineKind: string | null
  whenWords: string | null
  placeWords: string | null
  district: string | null
  latitude: number | null
  longitude: number | null
  milesServed: number | null
  languages: string[] | null
  access: string[] | null
  capacity: number | null
  minimumAge: number | null
  maximumAge: number | null
  waitingWeeks: number | null
  hours: OpenHours[] | null
  rightOn: Day | null
  source: string | null
  /** it came from another's feed: under which id, there and at its first publisher */
  feed: { sourceId: string; originId: string | null } | null
  sourceOn: Day | null
  changedAt: Date
  organisation: OrganisationRow
  /** of its district */
  place: { latitude: number; longitude: number; name: string | null } | null
}
export type PriceRow = {
  id: string
  unit: Unit
  label: string
  band: string
  pence: number
  vatBasisPoints: number
  vatReason: string | null
  groupSize: string
  leastMinutes: number | null
  leastQuantity: number | null
  travel: string | null
  travelPence: number | null
  validFrom: Day
  validTo: Day | null
}
/** What belongs to a listing besides its row. */
export type ServiceParts = {
  prices: PriceRow[]
  times: Time[]
  districtsServed: string[]
  categories: CategoryRow[]
}
export type Publisher = { origin: string; councilName: string; known: ReadonlySet<string> }
