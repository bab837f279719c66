import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { deliverAndConfirm } from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { addDays, today } from '../shared/day.ts'
import { cancelLine } from './cancel-line.server.ts'
import { listHeldLines } from './held-lines.server.ts'

test('what each line holds is listed, the one that ends first first, and comes to all that is held', async () => {
  const budget = await aBudget()
  const listing = await aListing()
  const long = await anAcceptedOrder({ budget, listing, visits: 3 })
  const short = await anOrder({ budget, listing, visits: 1, minutes: 60, from: addDays(today(), 1) })
  const gone = await anOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(long, long.visitIds[0]!, 90)
  await transaction((tx) => cancelLine(tx, budget.person.actor, { lineId: gone.lineId, reason: 'Not needed' }))

  const lines = await listHeldLines(db, [budget.potId])
  const walk = { title: 'A walk and a chat', providerName: 'Bright Days' }
  expect(lines).toMatchObject([
    { ...walk, id: short.lineId, orderId: short.orderId, state: 'placed', visits: 1, minutes: 60, pence: 1650 },
    { ...walk, id: long.lineId, orderId: long.orderId, visits: 3, minutes: 360, pence: 2475 + 6600 },
  ])
  const { held, delivered } = await balancesOfPot(budget.potId)
  expect(lines.reduce((sum, { pence }) => sum + pence, 0)).toBe(held + delivered)
  expect(await listHeldLines(db, [])).toEqual([])
  expect(await listHeldLines(db, [(await aBudget()).potId])).toEqual([])
})
