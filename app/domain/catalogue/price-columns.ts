import { prices } from '#db/schema/catalogue.ts'

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
