import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aLine, anAcceptedOrder, anOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aPerson, aUser } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { approveOrder } from './approve-order.server.ts'
import { confirmBySilence } from './confirm-by-silence.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { quoteBasket } from './quote-basket.server.ts'
import { recordDelivery } from './record-delivery.server.ts'
import { confirmSampled } from './sampling/answer-sample.server.ts'
import { countToSample } from './sampling/to-sample.server.ts'

afterEach(() => moveClock(0))
const stateOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]?.state
const lineStateOf = async (id: string) => (await db.select().from(orderLines).where(eq(orderLines.id, id)))[0]?.state

/** The owner of a firm, and a colleague, may order and approve for Joan. */
async function aFirmThatActs() {
  const budget = await aBudget({ person: await aPerson({ name: 'Joan Firth' }) })
  const listing = await aListing()
  const colleague = await aMember(listing.providerId, 'staff')
  const powers = ['see', 'shop', 'approve'] as const
  await aMandate(budget.person, listing.owner, [...powers])
  await aMandate(budget.person, colleague, [...powers])
  return { budget, listing, colleague }
}

test('who works for a provider says no yes for somebody to an order from it: the order waits for the person', async () => {
  const { budget, listing, colleague } = await aFirmThatActs()
  const { personId } = budget.person
  const { shares: _shares, ...wanted } = aLine(listing, budget)
  const line = { personId, key: newId('key'), potId: budget.potId, ...wanted }
  await transaction((tx) => addToBasket(tx, listing.owner, line))
  expect(await quoteBasket(db, listing.owner, personId)).toMatchObject({ mayApprove: false })
  const order = await anOrder({ budget, listing, by: listing.owner })
  expect(order.isWaiting).toBe(true)
  expect((await balancesOfPot(budget.potId)).held).toBe(0)
  const mails = JSON.stringify(await db.select().from(outbox))
  expect(mails).not.toContain(`waits-for-a-yes:${order.orderId}:${colleague.userId}`)

  const yes = (actor: Actor) => transaction((tx) => approveOrder(tx, actor, { orderId: order.orderId }))
  for (const actor of [listing.owner, colleague]) {
    await expect(yes(actor)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(/^You work for .* Joan can, or somebody else who may say yes for them\./),
    })
  }
  await yes(budget.person.actor)
  expect(await lineStateOf(order.lineId)).toBe('placed')
})

test('who works for a provider says no yes for somebody to what a colleague wrote down', async () => {
  const { budget, listing, colleague } = await aFirmThatActs()
  const order = await anAcceptedOrder({ budget, listing, visits: 1, startMinute: 0 })
  const [visitId = ''] = order.visitIds
  const delivery = { visitId, day: today(), startMinute: 0, quantity: 1, by: 'Maya', note: null }
  goDaysOn(1)
  await transaction((tx) => recordDelivery(tx, colleague, { ...delivery, minutes: 23 * 60 }))
  const yes = (actor: Actor) => transaction((tx) => confirmVisit(tx, actor, { visitId }))
  await expect(yes(listing.owner)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringMatching(/^You work for .* If there is nobody, their council asks about it\.$/),
  })
  const friend = await aUser()
  await aMandate(budget.person, friend, ['see', 'shop', 'approve'])
  await yes(friend)
  expect(await stateOf(visitId)).toBe('confirmed')
})

test('whoever is the person decides for themself, where they work for the provider too', async () => {
  const { budget, listing, colleague } = await aFirmThatActs()
  await transaction((tx) =>
    tx.update(persons).set({ userId: listing.owner.userId }).where(eq(persons.id, budget.person.personId)),
  )
  const order = await anAcceptedOrder({ budget, listing, by: listing.owner, visits: 1, startMinute: 0 })
  const [visitId = ''] = order.visitIds
  const delivery = { visitId, day: today(), startMinute: 0, minutes: 60, quantity: 1, by: 'Maya', note: null }
  goDaysOn(1)
  await transaction((tx) => recordDelivery(tx, colleague, delivery))
  await transaction((tx) => confirmVisit(tx, listing.owner, { visitId }))
  expect(await stateOf(visitId)).toBe('confirmed')
})

test('where only people of the provider could answer, silence is no yes: the council asks, and it ends', async () => {
  const { budget, listing } = await aFirmThatActs()
  const { person } = budget
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  const [visitId = ''] = order.visitIds
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, person.personId)))
  await delivered(order, visitId)
  goDaysOn(8)
  await transaction(confirmBySilence)
  expect(await stateOf(visitId)).not.toBe('confirmed')
  expect(await countToSample(db, person.councilId)).toBe(1)

  const practitioner = await aMember(person.councilId, 'practitioner')
  const sample = { councilId: person.councilId, lineId: order.lineId, visitIds: order.visitIds, words: 'I rang Joan.' }
  await transaction((tx) => confirmSampled(tx, practitioner, sample))
  expect(await stateOf(visitId)).toBe('confirmed')
})

test('somebody else who acts for the person still answers beside people of the provider', async () => {
  const { budget, listing } = await aFirmThatActs()
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  const [visitId = ''] = order.visitIds
  const friend = await aUser()
  await aMandate(budget.person, friend, ['see', 'shop'])
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, budget.person.personId)))
  await delivered(order, visitId)
  goDaysOn(8)
  await transaction(confirmBySilence)
  expect(await stateOf(visitId)).toBe('confirmed')
})
