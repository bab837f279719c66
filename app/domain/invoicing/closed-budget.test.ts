import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  sentByTwo,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { makeRun } from '#tests/factories/runs.ts'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { advanceBudgets } from '../budgets/advance-budgets.server.ts'
import { lapseVisits } from '../ordering/chase-visits.server.ts'
import { settleQuery } from '../ordering/settle-query.server.ts'
import { settleRun } from '../payments/settle-payment.server.ts'
import { moveClock } from '../shared/clock.ts'
import { answerCase } from './answer-case.server.ts'
import { answersTo } from './answers.ts'
import { getCase } from './case-page.server.ts'
import { queryInvoiceLine } from './query-invoice-line.server.ts'

afterEach(() => moveClock(0))

const refused = {
  code: 'conflict',
  message: 'The budget for this is closed, so it cannot be changed any more. Nothing was changed.',
}
const openCases = (visitId: string) =>
  db
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.visitId, visitId), isNull(exceptions.settledAt)))

async function closes(budgetId: string): Promise<void> {
  goDaysOn(600)
  for (let night = 0; night < 2; night += 1) while (await transaction(advanceBudgets));
  const [budget] = await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId))
  expect(budget?.state).toBe('closed')
}

test('what is written down after its budget has closed is not paid from it; the case ends with nothing', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const order = await anAcceptedOrder({ budget: await aBudget({ person }), visits: 1 })
  const visitId = order.visitIds[0]!
  const { potId, budgetId } = order.budget
  goDaysOn(29)
  await transaction(lapseVisits)
  await closes(budgetId)
  await delivered(order, visitId)

  const settle = (payPence: number) =>
    transaction((tx) => settleQuery(tx, council.first, { visitId, payPence, words: 'We asked both.' }))
  await expect(settle(1650)).rejects.toMatchObject(refused)
  const [open] = await openCases(visitId)
  const asked = { councilId: council.councilId, exceptionId: open!.id }
  const page = await getCase(db, council.first, asked)
  expect(page && answersTo({ ...page, ...page.facts })).toMatchObject([
    { value: 'pay-none', result: expect.stringMatching(/^The budget is closed, so nothing can be paid from it\. /) },
  ])
  const pay = { ...asked, answer: 'pay-all', why: 'It was right.', expectedPence: 3300 } as const
  await expect(transaction((tx) => answerCase(tx, council.first, pay))).rejects.toThrow('that answer does not fit it')
  await settle(0)
  expect(await openCases(visitId)).toEqual([])
  expect(await balancesOfPot(potId)).toMatchObject({ available: 100_000, delivered: 0 })
  await expectCleanBooks()
})

test('a line that a closed budget has paid is not queried any more', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await deliveredVisits({ council })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  const [first, second] = await linesOfInvoice(invoiceId)
  const query = (lineId: string) =>
    transaction((tx) =>
      queryInvoiceLine(tx, person.actor, { personId: person.personId, lineId, reason: 'She left early' }),
    )
  await query(first!.id)
  await closes(budget.budgetId)

  await query(first!.id)
  await expect(query(second!.id)).rejects.toMatchObject(refused)
  expect(await openCases(second!.visitId)).toEqual([])
  await expectCleanBooks()
})
