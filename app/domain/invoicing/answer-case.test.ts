import { expect, test } from 'vitest'
import { aCouncilWithOfficers, type TestCouncil } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aPerson } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { queryVisit } from '../ordering/query-visit.server.ts'
import { answerCase } from './answer-case.server.ts'
import { listExceptions } from './exceptions.server.ts'

type Given = Pick<Parameters<typeof answerCase>[2], 'answer' | 'amount' | 'expectedPence'>

/** A visit of £33 that was written down and that the person says is not right. */
async function aQueriedVisit(council: TestCouncil) {
  const person = await aPerson({ councilId: council.councilId })
  const order = await anAcceptedOrder({ budget: await aBudget({ person }), visits: 1 })
  const visitId = order.visitIds[0]!
  await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: 'She left early' }))
  return { order, visitId, potId: order.budget.potId }
}

async function answered({ councilId, first }: TestCouncil, given: Given): Promise<string> {
  const [open] = await listExceptions(db, first, councilId)
  const input = { councilId, exceptionId: open!.id, why: 'We asked both.', ...given }
  return transaction((tx) => answerCase(tx, first, input))
}

test('an officer pays what the page showed, not what was written down since: all, some or nothing', async () => {
  const council = await aCouncilWithOfficers()
  const { order, visitId, potId } = await aQueriedVisit(council)
  await delivered(order, visitId, { minutes: 480 })
  const before = await balancesOfPot(potId)
  const pressed: Given[] = [
    { answer: 'pay-all', expectedPence: 3300 },
    { answer: 'pay-some', amount: 1650, expectedPence: 3300 },
    { answer: 'pay-none', expectedPence: 3300 },
  ]
  for (const given of pressed) {
    await expect(answered(council, given)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'This was written down anew since you opened it and costs £132.00 now. Nothing is decided yet. Look at it again.',
    })
  }
  expect(await balancesOfPot(potId)).toEqual(before)
  await answered(council, { answer: 'pay-all', expectedPence: 13_200 })
  expect(await balancesOfPot(potId)).toMatchObject({ held: 0, delivered: 13_200, available: 86_800 })
  await expectCleanBooks()
})
