import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { orderLinePrices, orderLines, visits } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, aLine, anOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aBrokerFor, aCouncil } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
import { endRate } from '../../catalogue/rates/answer-rate.server.ts'
import { addDays, today } from '../../shared/day.ts'
import { confirmVisit } from '../confirm-visit.server.ts'
import { changePrices } from './change-prices.server.ts'

const line = { unit: 'hour', label: 'Any time', band: 'any', pence: 1720, vatBasisPoints: 0 } as const
type Mail = { to: string; subject: string; lines: string[] }

async function mailsAbout(subject: string): Promise<Mail[]> {
  const rows = await db.select().from(outbox).where(eq(outbox.kind, 'mail'))
  return rows.map(({ payload }) => payload as Mail).filter((mail) => mail.subject.startsWith(subject))
}

test('people with running lines and their brokers are told what changes and when; what is ordered stays', async () => {
  const listing = await aListing()
  const order = await anAcceptedOrder({ listing, visits: 3 })
  const broker = await aBrokerFor(order.budget.person)
  const before = await theOrder(order.lineId)
  const from = addDays(today(), 10)
  const { told } = await transaction((tx) =>
    changePrices(tx, listing.owner, { listingId: listing.listingId, from, lines: [line] }),
  )
  expect(told).toBe(1)
  const mails = await mailsAbout('New prices')
  expect(mails.map(({ to }) => to).sort()).toEqual([order.budget.person.actor.email, broker.caseworker.email].sort())
  expect(mails[0]?.lines).toContain('Any time: £17.20 an hour, and £16.50 before')
  expect(mails[0]?.lines.join(' ')).toContain('What you have ordered stays')
  expect(await theOrder(order.lineId)).toEqual(before)
})

test('dearer travel and a longer least visit are news too, though the price of the hour stays', async () => {
  const listing = await aListing()
  const order = await anAcceptedOrder({ listing, visits: 1 })
  const dearer = { ...line, pence: 1650, travel: 'visit' as const, travelPence: 500, leastMinutes: 120 }
  const menu = { listingId: listing.listingId, from: addDays(today(), 10), lines: [dearer] }
  expect(await transaction((tx) => changePrices(tx, listing.owner, menu))).toMatchObject({ told: 1 })
  const mine = (await mailsAbout('New prices')).filter(({ to }) => to === order.budget.person.actor.email)
  expect(mine[0]?.lines).toContain('Any time: At least 2 hours a visit. Getting to you costs £5.00 more for each visit')
})

test('who has nothing ordered is not written to, and the same prices again are no news', async () => {
  const listing = await aListing()
  await anAcceptedOrder({ listing, visits: 1 })
  const menu = { listingId: listing.listingId, from: addDays(today(), 10), lines: [line] }
  expect(await transaction((tx) => changePrices(tx, listing.owner, menu))).toMatchObject({ told: 1 })
  expect(await transaction((tx) => changePrices(tx, listing.owner, menu))).toMatchObject({ told: 0 })
  const other = await aListing()
  const about = { ...menu, listingId: other.listingId }
  expect(await transaction((tx) => changePrices(tx, other.owner, about))).toMatchObject({ told: 0 })
})

test('who pays an agreed price that stays is not told that the public one changes', async () => {
  const listing = await aListing()
  const budget = await aBudget()
  const sides = await ratesBetween(listing, budget.person.councilId)
  const agreed = { unit: 'hour', group: '1 to 1', label: null, band: null, pence: 1500 } as const
  await anAgreedRate(sides, { terms: { kind: 'prices', lines: [agreed] } })
  await anAcceptedOrder({ listing, budget, visits: 1 })
  const menu = { listingId: listing.listingId, from: addDays(today(), 10), lines: [line] }
  expect(await transaction((tx) => changePrices(tx, listing.owner, menu))).toMatchObject({ told: 0 })
})

test('nothing ordered changes: not by dearer prices, not by a rate that ends; the visit costs what was agreed', async () => {
  const listing = await aListing()
  const budget = await aBudget()
  const sides = await ratesBetween(listing, budget.person.councilId)
  const rateId = await anAgreedRate(sides)
  const order = await anAcceptedOrder({ listing, budget, visits: 2 })
  const before = { order: await theOrder(order.lineId), pot: await balancesOfPot(budget.potId) }
  const menu = { listingId: listing.listingId, from: today(), lines: [{ ...line, pence: 9900 }] }
  await transaction((tx) => changePrices(tx, listing.owner, menu))
  const which = { rateId, side: 'provider' as const, organisationId: sides.providerId }
  await transaction((tx) => endRate(tx, sides.owner, { ...which, lastDay: today(), reason: 'Over' }))
  expect({ order: await theOrder(order.lineId), pot: await balancesOfPot(budget.potId) }).toEqual(before)
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId)
  await transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId }))
  expect((await balancesOfPot(budget.potId)).delivered).toBe(2 * 1485)
})

test('a visit costs what its day costs: announced prices and rates count between their days', async () => {
  const listing = await aListing()
  const budget = await aBudget()
  const sides = await ratesBetween(listing, budget.person.councilId)
  const menu = { listingId: listing.listingId, from: addDays(today(), 2), lines: [{ ...line, pence: 2000 }] }
  await transaction((tx) => changePrices(tx, listing.owner, menu))
  await anAgreedRate(sides, { fromDay: addDays(today(), 1), toDay: addDays(today(), 2) })
  const order = await anOrder({ listing, budget, lines: [aLine(listing, budget, { visits: 4, minutes: 60 })] })
  const rows = await db.select().from(visits).where(eq(visits.lineId, order.lineId)).orderBy(visits.plannedDay)
  expect(rows.map(({ plannedPence }) => plannedPence)).toEqual([1650, 1485, 1800, 2000])
  const accepted = await db.select().from(orderLinePrices).where(eq(orderLinePrices.lineId, order.lineId))
  expect(accepted.map(({ pence }) => pence).sort()).toEqual([1485, 1650, 1800, 2000])
})

test('a day on which it is not sold at that price is refused in words', async () => {
  const listing = await aListing()
  const budget = await aBudget()
  const ends = { listingId: listing.listingId, from: addDays(today(), 2), lines: [{ ...line, label: 'New name' }] }
  await transaction((tx) => changePrices(tx, listing.owner, ends))
  const lines = [aLine(listing, budget, { visits: 4 })]
  await expect(anOrder({ listing, budget, lines })).rejects.toThrow('is not sold at this price on')
})

test('a price that was agreed and loses its public price is named, and ends only with a yes', async () => {
  const listing = await aListing({ price: { label: 'Any day' } })
  const councilId = await aCouncil()
  const sides = await ratesBetween(listing, councilId)
  const named = { unit: 'hour', group: '1 to 1', label: 'any day', band: null, pence: 1500 } as const
  await anAgreedRate(sides, { terms: { kind: 'prices', lines: [named, { ...named, label: null, pence: 1600 }] } })
  await anAgreedRate(sides)
  const change = (label: string, about: { from?: string; mayEndRates?: boolean } = {}) =>
    transaction((tx) =>
      changePrices(tx, listing.owner, {
        ...{ listingId: listing.listingId, from: addDays(today(), 10), lines: [{ ...line, label }] },
        ...about,
      }),
    )
  expect(await change('ANY DAY')).toMatchObject({ ended: [] })
  const refused = { code: 'conflict', field: 'mayEndRates' }
  await expect(change('Weekday')).rejects.toMatchObject(refused)
  const [council] = await db.select().from(organisations).where(eq(organisations.id, councilId))
  const ended = `£15.00 an hour, called “any day”, with ${council?.name}`
  await expect(change('Weekday')).rejects.toThrow(`This ends what you agreed: ${ended}.`)
  expect(await change('Weekday', { mayEndRates: true })).toMatchObject({ ended: [ended] })
  expect(await change('Weekday')).toMatchObject({ ended: [] })
})

test('a rate that is over before the day, or begins after the prices of before are back, loses nothing', async () => {
  const listing = await aListing({ price: { label: 'Any day' } })
  const sides = await ratesBetween(listing, await aCouncil())
  const lines = [{ unit: 'hour', group: '1 to 1', label: 'Any day', band: null, pence: 1500 } as const]
  await anAgreedRate(sides, { terms: { kind: 'prices', lines }, toDay: addDays(today(), 9) })
  await anAgreedRate(sides, { terms: { kind: 'prices', lines }, fromDay: addDays(today(), 20) })
  const menu = { listingId: listing.listingId, from: addDays(today(), 10), lines: [{ ...line, label: 'Weekday' }] }
  const change = (to: string | null) => transaction((tx) => changePrices(tx, listing.owner, { ...menu, to }))
  await expect(change(null)).rejects.toThrow('This ends what you agreed')
  await expect(change(addDays(today(), 20))).rejects.toThrow('This ends what you agreed')
  expect(await change(addDays(today(), 19))).toMatchObject({ ended: [] })
})

async function theOrder(lineId: string) {
  return {
    lines: await db.select().from(orderLines).where(eq(orderLines.id, lineId)),
    prices: await db.select().from(orderLinePrices).where(eq(orderLinePrices.lineId, lineId)),
    visits: await db.select().from(visits).where(eq(visits.lineId, lineId)).orderBy(visits.plannedDay),
  }
}
