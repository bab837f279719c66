import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { aBrokerFor, aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { removeCaseworker } from '../people/caseworkers.server.ts'
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
