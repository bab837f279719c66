import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anAcceptedOrder, anOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { listActedFor } from '../people/acted-for.server.ts'
import { requirePower } from '../people/access.server.ts'
import { addDays, today } from '../shared/day.ts'
import { declineLine } from './decline-line.server.ts'
import { needsDoing, totalOf, waitsForReader } from './needs-doing.server.ts'
import { listOrders } from './orders.server.ts'
import { queryVisit } from './query-visit.server.ts'

test('what waits for somebody is counted: a no, a visit to confirm, a query, an order for a yes, and support that runs out', async () => {
  const budget = await aBudget({ pence: 1_000_000 })
  const { personId, actor } = budget.person
  const helper = await aUser()
  await aMandate(budget.person, helper, ['see', 'shop'])
  const listing = await aListing()
  const later = aLine(listing, budget, { from: addDays(today(), 30) })
  await anOrder({ budget, listing, by: helper, lines: [later] })
  const no = await anOrder({ budget, listing, lines: [later] })
  await transaction((tx) => declineLine(tx, listing.owner, { lineId: no.lineId, reason: 'No free mornings.' }))
  const soonOver = await anAcceptedOrder({ budget, listing, visits: 2 })
  await anAcceptedOrder({ budget, listing, lines: [later] })
  for (const visitId of soonOver.visitIds) await delivered(soonOver, visitId)
  await transaction((tx) => queryVisit(tx, actor, { visitId: soonOver.visitIds[0]!, reason: 'She left early' }))

  const needs = (await needsDoing(db, [personId])).get(personId)
  expect(needs).toEqual({ declined: 1, toConfirm: 1, queries: 1, waitingForApproval: 1, runningOut: 1 })
  expect(totalOf(needs)).toBe(5)
  expect(waitsForReader(needs, { mayApprove: true })).toBe(5)
  expect(waitsForReader(needs, { mayApprove: false }), 'somebody else has to say yes').toBe(4)
})

test('nothing of one person is counted for another', async () => {
  const [one, other] = [await aBudget(), await aBudget()]
  const order = await anAcceptedOrder({ budget: one, visits: 1 })
  await delivered(order, order.visitIds[0]!)
  const needs = await needsDoing(db, [one.person.personId, other.person.personId])
  expect(needs.get(one.person.personId)?.toConfirm).toBe(1)
  expect(totalOf(needs.get(other.person.personId))).toBe(0)
})

test('an order that waits for a yes is seen by both sides: whoever asked and whoever is asked', async () => {
  const budget = await aBudget()
  const { personId, actor } = budget.person
  const asker = await aUser()
  const approver = await aUser()
  await aMandate(budget.person, asker, ['see', 'shop'])
  await aMandate(budget.person, approver, ['see', 'approve'])
  const { orderId } = await anOrder({ budget, by: asker })
  for (const reader of [actor, asker, approver]) {
    await requirePower(db, reader, { personId, power: 'see' })
    const [order] = await listOrders(db, { personId, limit: 10 })
    expect(order).toMatchObject({ id: orderId, lines: [{ state: 'waiting for agreement' }] })
  }
  for (const reader of [asker, approver]) {
    const people = (await listActedFor(db, reader)).map((one) => one.personId)
    expect((await needsDoing(db, people)).get(personId)?.waitingForApproval).toBe(1)
  }
})
