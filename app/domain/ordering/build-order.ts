import type { orderLinePrices, orderLines, OrderLineState, shares, visits, visitShares } from '#db/schema/ordering.ts'
import { newId } from '../shared/id.ts'
import { visitTerms } from './late-cancellation.ts'
import { splitAll } from './split.ts'
import type { PricedLine, WantedLine } from './wanted-line.ts'

export type OrderRows = {
  lines: (typeof orderLines.$inferInsert)[]
  prices: (typeof orderLinePrices.$inferInsert)[]
  shares: (typeof shares.$inferInsert)[]
  visits: (typeof visits.$inferInsert)[]
  visitShares: (typeof visitShares.$inferInsert)[]
  /** what each share is to hold, as soon as money is held */
  holds: Hold[]
}
export type Hold = { potId: string; shareId: string; pence: number }

type Of = {
  orderId: string
  personId: string
  lines: { wanted: WantedLine; priced: PricedLine }[]
  /** null: no money is held yet */
  placedAt: Date | null
}

/** The rows of a new order: lines, accepted prices, shares, visits and what each holds on each share. */
export function buildOrder({ orderId, personId, lines, placedAt }: Of): OrderRows {
  const rows: OrderRows = { lines: [], prices: [], shares: [], visits: [], visitShares: [], holds: [] }
  const state: OrderLineState = placedAt ? 'placed' : 'waiting for agreement'
  lines.forEach(({ wanted, priced }, position) => {
    const lineId = newId('lin')
    rows.lines.push({ ...lineRow(wanted, priced), id: lineId, orderId, personId, position, state, placedAt })
    for (const price of priced.prices) rows.prices.push({ id: newId('olp'), lineId, ...price })

    const lineShares = wanted.shares.map((share, shareAt) => ({
      id: newId('shr'),
      lineId,
      potId: share.potId,
      position: shareAt,
      weight: share.weight,
    }))
    rows.shares.push(...lineShares)
    addVisits(rows, { lineId, personId, priced, shares: lineShares, isHeld: placedAt !== null })
  })
  return rows
}

function lineRow({ note, deliveryAddress }: WantedLine, { listing, ...priced }: PricedLine) {
  const days = priced.visits.map(({ day }) => day).sort()
  return {
    providerId: listing.providerId,
    listingId: listing.id,
    lineKind: listing.lineKind,
    title: listing.title,
    unit: priced.unit,
    label: priced.label,
    costPence: priced.costPence,
    deliveryPence: priced.deliveryPence,
    travelPence: priced.travelPence,
    deliveryAddress: deliveryAddress ?? null,
    note,
    ...visitTerms(listing),
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  }
}

type Visits = {
  lineId: string
  personId: string
  priced: PricedLine
  shares: { id: string; potId: string; weight: number }[]
  isHeld: boolean
}

function addVisits(rows: OrderRows, { lineId, personId, priced, shares: itsShares, isHeld }: Visits): void {
  const parts = splitAll(
    priced.visits.map(({ pence }) => pence),
    itsShares.map(({ weight }) => weight),
  )
  const held = itsShares.map(() => 0)
  priced.visits.forEach((visit, visitAt) => {
    const visitId = newId('vis')
    rows.visits.push({
      id: visitId,
      lineId,
      personId,
      providerId: priced.listing.providerId,
      state: 'planned',
      plannedDay: visit.day,
      plannedStartMinute: visit.startMinute,
      plannedMinutes: visit.minutes,
      quantity: visit.quantity,
      plannedPence: visit.pence,
    })
    itsShares.forEach((share, shareAt) => {
      const pence = parts[visitAt]?.[shareAt] ?? 0
      rows.visitShares.push({ visitId, shareId: share.id, heldPence: isHeld ? pence : 0 })
      held[shareAt] = (held[shareAt] ?? 0) + pence
    })
  })
  itsShares.forEach(({ id, potId }, shareAt) => rows.holds.push({ potId, shareId: id, pence: held[shareAt] ?? 0 }))
}
