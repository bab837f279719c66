import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, anOrder, delivered } from '#tests/factories/ordering.ts'
import { aBrokerFor, aMandate, aMember, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { memberships, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { removeCaseworker } from '../people/caseworkers.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { approveOrder } from './approve-order.server.ts'
import { cancelLine } from './cancel-line.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { endMandate } from './end-mandate.server.ts'

/** What was written to an address, in the order in which it was written. */
async function mailsTo({ email }: { email: string }): Promise<string[]> {
  const rows = await db.select({ kind: outbox.kind, payload: outbox.payload }).from(outbox)
  return rows.flatMap(({ payload }) => (isMailTo(payload, email) ? [payload.subject] : []))
}

function isMailTo(payload: unknown, email: string): payload is { to: string; subject: string } {
  return typeof payload === 'object' && payload !== null && 'to' in payload && payload.to === email
}

test('whoever ordered hears of it while they may see the person, and nothing more once their permission has ended', async () => {
  const budget = await aBudget()
  const friend = await aUser()
  const { mandateId } = await aMandate(budget.person, friend, ['see', 'shop', 'approve'])
  const order = await anAcceptedOrder({ budget, by: friend })
  await delivered(order, order.visitIds[0]!)
  expect(await mailsTo(friend)).toEqual(['Bright Days said yes', 'Is this right? A walk and a chat'])

  await transaction((tx) => endMandate(tx, budget.person.actor, { mandateId }))
  await delivered(order, order.visitIds[1]!)
  expect(await mailsTo(friend)).toHaveLength(2)
  expect((await mailsTo(budget.person.actor)).filter((subject) => subject.startsWith('Is this right?'))).toHaveLength(2)
})

test('a caseworker who was taken off the case hears nothing more of it', async () => {
  const budget = await aBudget()
  const { owner, caseworker, mandateId } = await aBrokerFor(budget.person, ['see', 'shop', 'approve'])
  const order = await anAcceptedOrder({ budget, by: caseworker })
  expect(await mailsTo(caseworker)).toHaveLength(1)
  await transaction((tx) => removeCaseworker(tx, owner, { mandateId, userId: caseworker.userId }))
  await delivered(order, order.visitIds[0]!)
  expect(await mailsTo(caseworker)).toHaveLength(1)
})

test('whoever asked for an order hears of the yes, and so does the person when somebody else has said it', async () => {
  const budget = await aBudget()
  const asker = await aUser({ name: 'Kofi' })
  const friend = await aUser({ name: 'Tom' })
  await aMandate(budget.person, asker, ['see', 'shop'])
  await aMandate(budget.person, friend, ['see', 'shop', 'approve'])
  const order = await anOrder({ budget, by: asker, from: addDays(today(), 1) })
  expect(await mailsTo(friend)).toEqual([`Kofi asks for a yes to an order for ${budget.person.name}`])
  await transaction((tx) => approveOrder(tx, friend, { orderId: order.orderId }))
  expect((await mailsTo(asker)).at(-1)).toMatch(/^Order D-\d+ was agreed$/)
  expect((await mailsTo(budget.person.actor)).at(-1)).toMatch(/^Order D-\d+ was agreed$/)
  expect(await mailsTo(friend)).toHaveLength(1)
})

test('the person hears when somebody cancels an order or a visit for them, and not of what they cancel themselves', async () => {
  const budget = await aBudget()
  const friend = await aUser()
  await aMandate(budget.person, friend, ['see', 'shop', 'approve'])
  const cancelled = async () =>
    (await mailsTo(budget.person.actor)).filter((subject) => subject.startsWith('Cancelled:')).length
  const order = await anAcceptedOrder({ budget, by: friend, visits: 3 })
  await transaction((tx) => cancelVisit(tx, friend, { visitId: order.visitIds[2]!, reason: 'Away' }))
  expect(await cancelled()).toBe(1)
  await transaction((tx) => cancelLine(tx, friend, { lineId: order.lineId, reason: 'Moved away' }))
  expect(await cancelled()).toBe(2)
  const own = await anOrder({ budget })
  await transaction((tx) => cancelLine(tx, budget.person.actor, { lineId: own.lineId, reason: 'Too much' }))
  expect(await cancelled()).toBe(2)
})

test('a provider without an address of its own is told through each of its owners who is still there', async () => {
  const listing = await aListing()
  const partner = await aMember(listing.providerId, 'owner')
  const closed = await aMember(listing.providerId, 'owner')
  const gone = await aMember(listing.providerId, 'owner')
  await transaction(async (tx) => {
    await tx.update(users).set({ disabledAt: now() }).where(eq(users.id, closed.userId))
    await tx.update(memberships).set({ endedAt: now() }).where(eq(memberships.userId, gone.userId))
  })
  await anOrder({ listing })
  for (const owner of [listing.owner, partner])
    expect(await mailsTo(owner)).toEqual(['Somebody wants to order from you'])
  for (const owner of [closed, gone]) expect(await mailsTo(owner)).toEqual([])
})
