import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { expectCleanBooks, posted } from '#tests/factories/ledger.ts'
import { anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aUser } from '#tests/factories/people.ts'
import { transaction } from '#db/client.ts'
import { raisePot } from '../budgets/raise-pot.server.ts'
import { spentElsewhere } from '../ledger/events.ts'
import { approveOrder } from '../ordering/approve-order.server.ts'
import { cancelLine } from '../ordering/cancel-line.server.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { writeCredit } from './write-credit.server.ts'

/** £16 more was spent elsewhere than the pot of £1,000 could bear; £66 that was held before is free again. */
async function aPotShort() {
  const budget = await aBudget()
  const listing = await aListing()
  const before = await anOrder({ budget, listing, visits: 2 })
  await posted(spentElsewhere({ potId: budget.potId, availablePence: 93_400, cashPence: 0, pence: 95_000 }))
  const { actor, councilId } = budget.person
  await transaction((tx) => cancelLine(tx, actor, { lineId: before.lineId, reason: 'Not needed' }))
  const finance = await aMember(councilId, 'finance')
  const raisedBy = (pence: number) =>
    transaction((tx) => raisePot(tx, finance, { potId: budget.potId, pence, reason: 'Needed', key: newId('key') }))
  return { budget, listing, raisedBy }
}

test('a pot with a shortfall orders nothing although money is left in it, until a raise has covered all of it', async () => {
  const { budget, listing, raisedBy } = await aPotShort()
  const order = () => anOrder({ budget, listing, visits: 1 })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 6600, held: 0, shortfall: 1600 })
  await expect(order()).rejects.toMatchObject({
    ...{ code: 'not-allowed', message: expect.stringContaining('Pot 1 is £16.00 short, so nothing can be ordered') },
  })

  await raisedBy(1000)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 6600, shortfall: 600 })
  await expect(order()).rejects.toMatchObject({ code: 'not-allowed' })
  await raisedBy(1000)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 7000, shortfall: 0 })
  await order()
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 3700, held: 3300 })
  await expectCleanBooks()
})

test('there is no yes to an order while its pot has a shortfall', async () => {
  const { budget, listing, raisedBy } = await aPotShort()
  await raisedBy(1600)
  const helper = await aUser()
  await aMandate(budget.person, helper, ['see', 'shop'])
  const { orderId } = await anOrder({ budget, listing, by: helper, visits: 1, from: addDays(today(), 1) })
  await posted(spentElsewhere({ potId: budget.potId, availablePence: 0, cashPence: 0, pence: 100 }))
  const yes = () => transaction((tx) => approveOrder(tx, budget.person.actor, { orderId }))
  await expect(yes()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('from another pot') })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, available: 6600 })
  await raisedBy(100)
  await yes()
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 3300, available: 3300 })
})

test('what is credited to a pot with a shortfall covers it first', async () => {
  const council = await aCouncilWithOfficers()
  const { budget } = await deliveredVisits({ council, minutes: [120] })
  const [line] = await linesOfInvoice((await pressed(council)).invoiceIds[0]!)
  await posted(spentElsewhere({ potId: budget.potId, availablePence: 96_700, cashPence: 0, pence: 97_700 }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 0, shortfall: 1000 })
  const credit = { lineId: line!.id, pence: 1650, reason: 'Half of it', key: newId('key') }
  await transaction((tx) => writeCredit(tx, council.first, credit))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 650, shortfall: 0 })
  await expectCleanBooks()
})
