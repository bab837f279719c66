import { and, eq, or, sql } from 'drizzle-orm'
import { categories, listings, prices } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import type { AcceptedRate } from './rates/rate.ts'

/** What is said of a price on its menu: what it is for, when it counts, how much, and on which terms. */
export const lineColumns = {
  unit: prices.unit,
  label: prices.label,
  band: prices.band,
  pence: prices.pence,
  vatBasisPoints: prices.vatBasisPoints,
  vatReason: prices.vatReason,
  groupSize: prices.groupSize,
  leastMinutes: prices.leastMinutes,
  leastQuantity: prices.leastQuantity,
  travel: prices.travel,
  travelPence: prices.travelPence,
}
export type PriceLine = Pick<typeof prices.$inferSelect, keyof typeof lineColumns>

/** What a menu needs to know of a price. */
export const priceColumns = {
  id: prices.id,
  councilId: prices.councilId,
  ...lineColumns,
  validFrom: prices.validFrom,
  validTo: prices.validTo,
  position: prices.position,
  createdAt: prices.createdAt,
}
export type PriceRow = Pick<typeof prices.$inferSelect, keyof typeof priceColumns>

/** What a menu needs to know of an agreement. */
export const rateColumns = {
  id: rateAgreements.id,
  councilId: rateAgreements.councilId,
  scope: rateAgreements.scope,
  listingId: rateAgreements.listingId,
  categoryId: rateAgreements.categoryId,
  terms: rateAgreements.terms,
  fromDay: rateAgreements.fromDay,
  toDay: rateAgreements.toDay,
  acceptedAt: rateAgreements.acceptedAt,
}

/** The council has put the agreement's category into the listing's since: what was agreed goes on holding. */
const isMerged = sql`exists (select 1 from ${categories} as agreed
  where agreed.id = ${rateAgreements.categoryId} and agreed.merged_into_id = ${listings.categoryId})`

/** Where a listing of its provider is reached by an agreement. */
export const reaches = or(
  eq(rateAgreements.scope, 'provider'),
  and(eq(rateAgreements.scope, 'category'), or(eq(rateAgreements.categoryId, listings.categoryId), isMerged)),
  and(eq(rateAgreements.scope, 'listing'), eq(rateAgreements.listingId, listings.id)),
)

type Row = Omit<AcceptedRate, 'acceptedAt'> & { acceptedAt: Date | null }

/** Agreements that both sides have agreed to. */
export function accepted(rows: Row[]): AcceptedRate[] {
  return rows.flatMap(({ acceptedAt, ...rate }) => (acceptedAt ? [{ ...rate, acceptedAt }] : []))
}
