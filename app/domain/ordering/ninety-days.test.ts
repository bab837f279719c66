import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aLine, anAcceptedOrder, begunToday, anOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { aMember } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { changeAboutMe } from '../people/about-me.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { cancelLine } from './cancel-line.server.ts'
import { getLineOfProvider, listLinesOfProvider } from './lines-of-provider.server.ts'
import { queryVisit } from './query-visit.server.ts'
import { recordDelivery } from './record-delivery.server.ts'
import { settleQuery } from './settle-query.server.ts'
import { getVisitOfProvider, listVisitsOfProvider } from './visits-of-provider.server.ts'

afterEach(() => moveClock(0))

/** Everything that a provider can read of an order. */
async function readByProvider({ listing, lineId, visitIds }: TestOrder): Promise<string> {
  const [owner, organisationId] = [listing.owner, listing.providerId]
  const read = [
    await getLineOfProvider(db, owner, { organisationId, lineId }),
    ...(await listLinesOfProvider(db, owner, { organisationId, shown: 'over' })),
    ...(await listVisitsOfProvider(db, owner, { organisationId, shown: 'agreed' })),
  ]
  for (const visitId of visitIds) read.push(await getVisitOfProvider(db, owner, { organisationId, visitId }))
  return JSON.stringify(read)
}

const words = {
  ...{ note: 'Tea without sugar.', deliveryAddress: 'The hall, Mill Lane', howToGetIn: 'The key is under the pot.' },
  ...{ deliveredNote: 'Walked to the river.', queried: 'She left early.', settled: 'We asked both.' },
  ...{ cancelled: 'My sister helps me now.' },
}

/** Given once, queried, settled and then cancelled: it says all that an order can say. */
async function anOrderThatEnded(): Promise<TestOrder> {
  const [budget, listing] = [await aBudget(), await aListing()]
  const { actor, personId, councilId } = budget.person
  await transaction((tx) => changeAboutMe(tx, actor, { personId, howToGetIn: words.howToGetIn }))
  const lines = [{ ...aLine(listing, budget, { visits: 2 }), note: words.note }]
  const order = await anAcceptedOrder({ budget, listing, lines, aboutMeShared: ['howToGetIn'] })
  const [visitId = ''] = order.visitIds
  const given = { visitId, day: today(), startMinute: begunToday(), minutes: 120, quantity: 1, by: 'Maya' }
  await transaction((tx) => recordDelivery(tx, listing.owner, { ...given, note: words.deliveredNote }))
  await transaction((tx) => queryVisit(tx, actor, { visitId, reason: words.queried }))
  const officer = await aMember(councilId, 'finance')
  await transaction((tx) => settleQuery(tx, officer, { visitId, payPence: 3300, words: words.settled }))
  await transaction((tx) => cancelLine(tx, actor, { lineId: order.lineId, reason: words.cancelled }))
  const { deliveryAddress } = words
  await transaction((tx) => tx.update(orderLines).set({ deliveryAddress }).where(eq(orderLines.id, order.lineId)))
  return order
}

test('ninety days after the end a provider reads nothing of an order but what an invoice needs', async () => {
  const order = await anOrderThatEnded()
  const { name } = order.budget.person
  goDaysOn(90)
  const before = await readByProvider(order)
  const personal = ['"1 Test Street"', ...Object.values(words)]
  for (const said of [name, ...personal]) expect(before).toContain(said)
  goDaysOn(91)
  const after = await readByProvider(order)
  expect([...personal, '"FH3"'].filter((said) => after.includes(said))).toEqual([])
  for (const needed of [name, addDays(today(), -91), '"deliveredPence":3300']) expect(after).toContain(needed)
})

test('what is asked about a visit later than that is read until it is answered', async () => {
  const order = await anOrderThatEnded()
  const [visitId = ''] = order.visitIds
  goDaysOn(91)
  const { actor } = order.budget.person
  await transaction((tx) => queryVisit(tx, actor, { visitId, reason: 'It was one hour.' }))
  const which = { organisationId: order.listing.providerId, visitId }
  expect(await getVisitOfProvider(db, order.listing.owner, which)).toMatchObject({ queryReason: 'It was one hour.' })
})

test('an order that its provider said yes to keeps its ninety days also where all of it is cancelled', async () => {
  const order = await anAcceptedOrder({ from: addDays(today(), 1) })
  const { actor, name } = order.budget.person
  await transaction((tx) => cancelLine(tx, actor, { lineId: order.lineId, reason: 'I am in hospital.' }))
  const seen = async () => {
    const [owner, organisationId] = [order.listing.owner, order.listing.providerId]
    const [visitId = ''] = order.visitIds
    return [
      await getLineOfProvider(db, owner, { organisationId, lineId: order.lineId }),
      await getVisitOfProvider(db, owner, { organisationId, visitId }),
    ]
  }
  const whole = { personName: name, about: [{ section: 'address', text: '1 Test Street' }] }
  goDaysOn(90)
  expect(await seen()).toMatchObject([{ ...whole, state: 'cancelled' }, whole])
  goDaysOn(91)
  expect(await seen()).toMatchObject([{ told: 'what an invoice needs', about: [] }, { about: [] }])
})

test('of an order that was cancelled before a yes a provider never reads a name', async () => {
  const order = await anOrder()
  const { actor } = order.budget.person
  await transaction((tx) => cancelLine(tx, actor, { lineId: order.lineId, reason: 'I changed my mind.' }))
  const which = { organisationId: order.listing.providerId, lineId: order.lineId }
  const stranger = { personName: 'Somebody in FH3', told: 'district and times', about: [] }
  for (const days of [0, 91]) {
    goDaysOn(days)
    expect(await getLineOfProvider(db, order.listing.owner, which)).toMatchObject(stranger)
  }
})
