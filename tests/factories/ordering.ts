import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { placeOrder } from '#app/domain/ordering/place-order.server.ts'
import { recordDelivery } from '#app/domain/ordering/record-delivery.server.ts'
import type { WantedLine } from '#app/domain/ordering/wanted-line.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { addDays, minuteOf, today, type Day } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { potBalances } from '#app/domain/ledger/balances.server.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import type { AboutMeSection } from '#db/schema/people.ts'
import { asc, eq } from 'drizzle-orm'
import { aBudget, type TestBudget } from './budgets.ts'
import { aListing, type TestListing } from './catalogue.ts'

/** A line of so many visits, one a day from today, each of so many minutes from 10am unless told otherwise. */
export function aLine(
  listing: Pick<TestListing, 'listingId'>,
  pot: { potId: string },
  about: { visits?: number; startMinute?: number; minutes?: number; from?: string } & Partial<WantedLine> = {},
): WantedLine {
  const { visits: count = 1, startMinute = 600, minutes = 120, from = today(), ...line } = about
  const days = Array.from({ length: count }, (_, at) => addDays(from, at))
  return {
    listingId: listing.listingId,
    unit: 'hour',
    label: 'Any time',
    schedule: { kind: 'visits', visits: days.map((day) => ({ day, startMinute, minutes })) },
    shares: [{ potId: pot.potId, weight: 1 }],
    note: null,
    ...line,
  }
}

export type TestOrder = Awaited<ReturnType<typeof anOrder>>
type About = {
  budget?: TestBudget
  listing?: TestListing
  by?: Actor
  visits?: number
  /** of each visit: 10am, unless told otherwise */
  startMinute?: number
  minutes?: number
  /** the day of the first visit: today, unless told otherwise */
  from?: Day
  lines?: WantedLine[]
  /** what of About me goes along: nothing, unless told otherwise */
  aboutMeShared?: AboutMeSection[]
}

/** An order that is placed: by the person themself unless somebody else is named. */
export async function anOrder(about: About = {}) {
  const budget = about.budget ?? (await aBudget())
  const listing = about.listing ?? (await aListing())
  const { visits: count = 3, startMinute, minutes = 120, from = today(), by = budget.person.actor } = about
  const { aboutMeShared = [] } = about
  const lines = about.lines ?? [aLine(listing, budget, { visits: count, startMinute, minutes, from })]
  const { orderId, isWaiting } = await transaction((tx) =>
    placeOrder(tx, by, { personId: budget.person.personId, key: newId('key'), lines, aboutMeShared }),
  )
  const itsLines = await db
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
  const lineId = itsLines[0]!.id
  return {
    budget,
    listing,
    orderId,
    isWaiting,
    lineId,
    lineIds: itsLines.map(({ id }) => id),
    visitIds: await visitsOf(lineId),
  }
}

/** An order whose line the provider has accepted. */
export async function anAcceptedOrder(about: About = {}) {
  const order = await anOrder(about)
  await transaction((tx) => acceptLine(tx, order.listing.owner, { lineId: order.lineId }))
  return order
}

/** When a visit of today that is recorded now began: at 10am, or just now where that is still to come. */
export function begunToday(): number {
  return Math.min(600, minuteOf(now()))
}

/** The provider records a visit of today, as it was planned unless told otherwise. */
export async function delivered(
  order: TestOrder,
  visitId: string,
  { minutes = 120, startMinute = begunToday() }: { minutes?: number; startMinute?: number } = {},
): Promise<void> {
  await transaction((tx) =>
    recordDelivery(tx, order.listing.owner, {
      visitId,
      day: today(),
      startMinute,
      minutes,
      quantity: 1,
      by: 'Maya',
      note: null,
    }),
  )
}

export async function visitsOf(lineId: string): Promise<string[]> {
  const rows = await db
    .select({ id: visits.id })
    .from(visits)
    .where(eq(visits.lineId, lineId))
    .orderBy(asc(visits.plannedDay), asc(visits.id))
  return rows.map(({ id }) => id)
}

/** What stands on the accounts of one pot. */
export async function balancesOfPot(potId: string) {
  const balances = (await potBalances(db, [potId])).get(potId)
  if (!balances) throw new Error(`no pot ${potId}`)
  return balances
}
