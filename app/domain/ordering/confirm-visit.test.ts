import { expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { confirmVisit } from './confirm-visit.server.ts'

test('who says yes to a visit says it to the cost that they read, not to what was written down since', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = order.visitIds
  const { budget } = order
  const yes = (expectedPence: number) =>
    transaction((tx) => confirmVisit(tx, budget.person.actor, { visitId, expectedPence }))
  await delivered(order, visitId, { minutes: 60 })
  await delivered(order, visitId, { minutes: 120 })
  await expect(yes(1650)).rejects.toMatchObject({
    code: 'conflict',
    message: 'This was written down anew and costs £33.00 now. Nothing is agreed yet. Look at it again.',
  })
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 3300, delivered: 0 })
  await yes(3300)
  await yes(3300)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, delivered: 3300 })
})
