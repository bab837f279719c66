import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed, releasesPaidOut } from '#tests/factories/invoicing.ts'
import { aLine, anAcceptedOrder, anOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { listActedFor } from '../people/acted-for.server.ts'
import { declineLine } from '../ordering/decline-line.server.ts'
import { listOrders } from '../ordering/orders.server.ts'
import { queryVisit } from '../ordering/query-visit.server.ts'
import { iHavePaid } from '../payments/i-have-paid.server.ts'
import { requirePower } from '../people/access.server.ts'
import { addDays, today } from '../shared/day.ts'
import { billsToPay } from './bills-to-pay.server.ts'
import { listInvoices } from './invoices.server.ts'
import { needsDoing, totalOf, waitsForReader } from './needs-doing.server.ts'

const none = { count: 0, pence: 0 }

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

  const needs = (await needsDoing(db, actor, [{ personId, mayPay: true }])).get(personId)
  expect(needs).toEqual({ declined: 1, toConfirm: 1, queries: 1, waitingForApproval: 1, runningOut: 1, bills: none })
  expect(totalOf(needs)).toBe(5)
  expect(waitsForReader(needs, { mayApprove: true })).toBe(5)
  expect(waitsForReader(needs, { mayApprove: false }), 'somebody else has to say yes').toBe(4)
})

test('nothing of one person is counted for another', async () => {
  const [one, other] = [await aBudget(), await aBudget()]
  const order = await anAcceptedOrder({ budget: one, visits: 1 })
  await delivered(order, order.visitIds[0]!)
  const both = [one, other].map(({ person }) => ({ personId: person.personId, mayPay: true }))
  const needs = await needsDoing(db, one.person.actor, both)
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
    const people = (await listActedFor(db, reader)).map((one) => ({ personId: one.personId, mayPay: false }))
    expect((await needsDoing(db, reader, people)).get(personId)?.waitingForApproval).toBe(1)
  }
})

test('bills wait for whoever keeps the money, with what is still to pay of them, until they are said to be paid', async () => {
  const council = await aCouncilWithOfficers()
  const { person } = await deliveredVisits({ council, heldAs: 'direct payment' })
  const listing = await aListing()
  const keeper = await aUser()
  const kim = await aPerson({ councilId: council.councilId })
  await aMandate(kim, keeper, ['see', 'manage-money'])
  const held = { heldAs: 'indirect payment', payerUserId: keeper.userId } as const
  await deliveredVisits({ council, person: kim, listing, ...held })
  await releasesPaidOut(council)
  await pressed(council)
  const of = (personId: string, mayPay = true) => ({ personId, mayPay })
  const people = [of(person.personId), of(kim.personId)]

  const hers = await billsToPay(db, person.actor, people)
  expect(hers.get(person.personId)).toEqual({ count: 1, pence: 6_600 })
  expect(hers.get(kim.personId), 'what a representative keeps is not theirs to pay').toBeUndefined()
  const kept = await billsToPay(db, keeper, [of(person.personId, false), of(kim.personId, false)])
  expect([...kept.keys()], 'without the power over money only what they keep themselves').toEqual([kim.personId])
  const needs = (await needsDoing(db, person.actor, people)).get(person.personId)
  expect(totalOf(needs)).toBe(1 + (needs?.runningOut ?? 0))

  const [own] = (await listInvoices(db, { personId: person.personId })).rows
  await transaction((tx) => iHavePaid(tx, person.actor, { invoiceId: own?.id ?? '', key: 'paid' }))
  expect((await billsToPay(db, person.actor, people)).size).toBe(0)
})
