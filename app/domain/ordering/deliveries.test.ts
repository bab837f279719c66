import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aLine, anAcceptedOrder, anOrder, balancesOfPot, delivered, visitsOf } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aUser, joins } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { addDays, today } from '../shared/day.ts'
import { acceptLine } from './accept-line.server.ts'
import { approveOrder } from './approve-order.server.ts'
import { cancelLine } from './cancel-line.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { declineLine } from './decline-line.server.ts'
import { queryVisit } from './query-visit.server.ts'
import { recordDelivery } from './record-delivery.server.ts'
import { recordMissed } from './record-missed.server.ts'
import { refuseOrder } from './refuse-order.server.ts'
import { settleQuery } from './settle-query.server.ts'

const confirm = (actor: Actor, visitId: string) => transaction((tx) => confirmVisit(tx, actor, { visitId }))
const query = (actor: Actor, visitId: string) =>
  transaction((tx) => queryVisit(tx, actor, { visitId, reason: 'She left early' }))
const stateOf = async (lineId: string) =>
  (await db.select({ state: orderLines.state }).from(orderLines).where(eq(orderLines.id, lineId)))[0]?.state
const visitStateOf = async (visitId: string) =>
  (await db.select({ state: visits.state }).from(visits).where(eq(visits.id, visitId)))[0]?.state

test('what was delivered and agreed to is charged to the penny; the rest stays held', async () => {
  const order = await anAcceptedOrder({ visits: 3 })
  const [first = ''] = order.visitIds
  await delivered(order, first)
  await confirm(order.budget.person.actor, first)

  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 6600, delivered: 3300, available: 90_100 })
  expect(await stateOf(order.lineId)).toBe('running')
  await expectCleanBooks()
})

test('saying yes twice charges once', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = ''] = order.visitIds
  await delivered(order, first)
  await confirm(order.budget.person.actor, first)
  await confirm(order.budget.person.actor, first)
  expect((await balancesOfPot(order.budget.potId)).delivered).toBe(3300)
})

test('a shorter visit costs its real minutes and gives the rest back', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  await delivered(order, first, { minutes: 90 })
  expect(await visitStateOf(first)).toBe('short')
  await confirm(order.budget.person.actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 2475, available: 97_525 })
  expect(await stateOf(order.lineId)).toBe('ended')
  await expectCleanBooks()
})

test('more than was ordered is charged only with a yes from somebody who may approve', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  const helper = await aUser()
  await aMandate(order.budget.person, helper, ['see', 'shop'])
  await delivered(order, first, { minutes: 180 })
  await expect(confirm(helper, first)).rejects.toMatchObject({ code: 'forbidden' })
  await confirm(order.budget.person.actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 4950, available: 95_050 })
  await expectCleanBooks()
})

test('more than was ordered is refused when the pot cannot bear it', async () => {
  const budget = await aBudget({ pence: 3300 })
  const order = await anAcceptedOrder({ budget, visits: 1 })
  const [first = ''] = order.visitIds
  await delivered(order, first, { minutes: 180 })
  await expect(confirm(budget.person.actor, first)).rejects.toMatchObject({ code: 'short' })
  expect(await visitStateOf(first)).toBe('delivered')
})

test('a queried visit keeps its money held until the provider writes it down anew and the person agrees', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = ''] = order.visitIds
  const { actor } = order.budget.person
  await delivered(order, first)
  await query(actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 6600, delivered: 0 })
  expect(await db.select().from(exceptions).where(eq(exceptions.visitId, first))).toMatchObject([
    { kind: 'queried', settledAt: null },
  ])

  await delivered(order, first, { minutes: 60 })
  await confirm(actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 1650 })
  const [exception] = await db.select().from(exceptions).where(eq(exceptions.visitId, first))
  expect(exception?.outcome).toBe('approved')
  await expectCleanBooks()
})

test('a yes can be taken back as long as it is not invoiced', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = ''] = order.visitIds
  const { actor } = order.budget.person
  await delivered(order, first)
  await confirm(actor, first)
  await query(actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 6600, delivered: 0 })
  await confirm(actor, first)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 3300 })
  await expectCleanBooks()
})

test('an officer who is no part of it decides what is paid for a queried visit', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = '', second = ''] = order.visitIds
  const officer = await aMember(order.budget.person.councilId, 'finance')
  await delivered(order, first)
  await query(order.budget.person.actor, first)
  const settle = (actor: Actor, visitId: string, payPence: number) =>
    transaction((tx) => settleQuery(tx, actor, { visitId, payPence, words: 'Half of it was given.' }))

  await expect(settle(order.budget.person.actor, first, 1000)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(settle(order.listing.owner, first, 3300)).rejects.toMatchObject({ code: 'not-found' })
  await settle(officer, first, 1650)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 1650 })

  await delivered(order, second)
  await query(order.budget.person.actor, second)
  await settle(officer, second, 0)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 1650, available: 98_350 })
  expect(await stateOf(order.lineId)).toBe('ended')
  await expectCleanBooks()
})

test('nobody says yes to what they wrote down themselves', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  await aMandate(order.budget.person, order.listing.owner, ['see', 'shop', 'approve'])
  await delivered(order, first)
  await expect(confirm(order.listing.owner, first)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the provider records only its own visits, and only what has happened', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const other = await aListing()
  const [visitId = ''] = order.visitIds
  const record = (actor: Actor, day: string) =>
    transaction((tx) =>
      recordDelivery(tx, actor, { visitId, day, startMinute: 600, minutes: 60, quantity: 1, by: null, note: null }),
    )
  await expect(record(other.owner, today())).rejects.toMatchObject({ code: 'not-found' })
  await expect(record(order.listing.owner, '2099-01-01')).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a visit that did not happen gives its money back at once', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = ''] = order.visitIds
  await transaction((tx) => recordMissed(tx, order.listing.owner, { visitId: first, reason: 'The car broke down' }))
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, available: 96_700 })
  expect(await visitStateOf(first)).toBe('missed')
  await expectCleanBooks()
})

test('nothing is written down as missed of an order that the provider has not answered', async () => {
  const order = await anOrder({ visits: 2 })
  const [visitId = ''] = order.visitIds
  const missed = transaction((tx) => recordMissed(tx, order.listing.owner, { visitId, reason: 'No car' }))
  await expect(missed).rejects.toMatchObject({ code: 'conflict' })
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 6600, available: 93_400 })
  expect(await visitStateOf(visitId)).toBe('planned')
})

test('a line that is declined gives all its money back', async () => {
  const order = await anOrder({ visits: 3 })
  await transaction((tx) => declineLine(tx, order.listing.owner, { lineId: order.lineId, reason: 'We are full' }))
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect(await stateOf(order.lineId)).toBe('declined')
  const again = transaction((tx) => acceptLine(tx, order.listing.owner, { lineId: order.lineId }))
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
  await expectCleanBooks()
})

test('a line can be cancelled before it is answered, and all its money comes back', async () => {
  const order = await anOrder({ visits: 3 })
  const back = await transaction((tx) =>
    cancelLine(tx, order.budget.person.actor, { lineId: order.lineId, reason: 'Not needed' }),
  )
  expect(back).toEqual({ backPence: 9900, feePence: 0 })
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect(await stateOf(order.lineId)).toBe('cancelled')
})

test('ending a line that goes on lets the visits within the time of notice take place', async () => {
  const listing = await aListing({ noticeDays: 2 })
  const order = await anAcceptedOrder({ listing, visits: 6 })
  await transaction((tx) => cancelLine(tx, order.budget.person.actor, { lineId: order.lineId, reason: 'Moving away' }))
  expect(await stateOf(order.lineId)).toBe('ending')
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 9900, available: 90_100 })
  await expectCleanBooks()
})

test('a visit cancelled late costs its fee, in a line of its own, and gives the rest back', async () => {
  const listing = await aListing({ lateCancelHours: 100_000, lateCancelPercent: 50 })
  const order = await anAcceptedOrder({ listing, visits: 2, from: addDays(today(), 1) })
  const [first = ''] = order.visitIds
  const back = await transaction((tx) =>
    cancelVisit(tx, order.budget.person.actor, { visitId: first, reason: 'A cold' }),
  )
  expect(back).toEqual({ backPence: 1650, feePence: 1650 })
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 1650, available: 95_050 })
  const rows = await db.select().from(visits).where(eq(visits.lineId, order.lineId))
  expect(rows.filter(({ charge }) => charge === 'late cancellation')).toMatchObject([
    { state: 'confirmed', confirmedPence: 1650 },
  ])
  await expectCleanBooks()
})

test('a visit of two pots is charged to both, and every penny is somewhere', async () => {
  const budget = await aBudget({ pots: [{ pence: 3003 }, { pence: 3003 }, { pence: 3003 }] })
  const listing = await aListing({ price: { unit: 'session', pence: 1000 } })
  const shares = budget.potIds.map((potId) => ({ potId, weight: 1 }))
  const line = aLine(listing, budget, { visits: 9, unit: 'session', shares })
  const order = await anAcceptedOrder({ budget, listing, lines: [line] })
  for (const visitId of (await visitsOf(order.lineId)).toReversed()) {
    await delivered(order, visitId)
    await confirm(budget.person.actor, visitId)
  }
  const charged = await Promise.all(budget.potIds.map(async (potId) => (await balancesOfPot(potId)).delivered))
  expect(charged).toEqual([3000, 3000, 3000])
  await expectCleanBooks()
})

test('nobody settles a query who works for the provider', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  const worker = await aMember(order.budget.person.councilId, 'finance')
  const officer = await aMember(order.budget.person.councilId, 'finance')
  await joins(worker, order.listing.providerId, 'staff')
  await delivered(order, first)
  await query(order.budget.person.actor, first)
  const settle = (actor: Actor) =>
    transaction((tx) => settleQuery(tx, actor, { visitId: first, payPence: 3300, words: 'It was right' }))
  await expect(settle(worker)).rejects.toMatchObject({ code: 'forbidden' })
  await settle(officer)
  expect(await visitStateOf(first)).toBe('confirmed')
  await expectCleanBooks()
})

test('an order that waited holds its money at the yes, and says when it has become short', async () => {
  const budget = await aBudget({ pence: 10_000 })
  const relative = await aUser({ name: 'Tom Reeve' })
  await aMandate(budget.person, relative, ['see', 'shop'])
  const first = await anOrder({ budget, by: relative, visits: 2, from: addDays(today(), 1) })
  const second = await anOrder({ budget, by: relative, visits: 2, from: addDays(today(), 1) })
  const yes = (actor: Actor, orderId: string) => transaction((tx) => approveOrder(tx, actor, { orderId }))

  await expect(yes(relative, first.orderId)).rejects.toMatchObject({ code: 'forbidden' })
  await yes(budget.person.actor, first.orderId)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 6600, available: 3400 })
  expect(await stateOf(first.lineId)).toBe('placed')
  await expect(yes(budget.person.actor, second.orderId)).rejects.toMatchObject({
    code: 'short',
    facts: { pence: 3200 },
  })
  await transaction((tx) => refuseOrder(tx, budget.person.actor, { orderId: second.orderId, reason: 'Too much' }))
  expect(await stateOf(second.lineId)).toBe('cancelled')
  await expectCleanBooks()
})
