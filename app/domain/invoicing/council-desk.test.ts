import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget, aPot } from '#tests/factories/budgets.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  pressed,
  releasesPaidOut,
  sentByTwo,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { paidAndTakenBack } from '#tests/factories/refunds.ts'
import { makeRun } from '#tests/factories/runs.ts'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { draftBudget } from '../budgets/draft-budget.server.ts'
import { settleRun } from '../payments/settle-payment.server.ts'
import { addDays, today } from '../shared/day.ts'
import { financeDesk } from './council-desk.server.ts'

const nothing = {
  exceptions: 0,
  toInvoice: { deliveries: 0, pence: 0 },
  withoutAgreement: 0,
  openRuns: 0,
  toPayPence: 0,
  duePence: 0,
  drafts: 0,
  owedBack: 0,
}
const deskOf = ({ councilId, first }: TestCouncil) => financeDesk(db, first, councilId)

test('the desk counts what waits for an officer, and nothing of another council', async () => {
  const [council, other] = [await aCouncilWithOfficers(), await aCouncilWithOfficers()]
  expect(await deskOf(council)).toEqual(nothing)

  await deliveredVisits({ council, minutes: [120, 180] })
  await pressed(council)
  expect(await deskOf(council)).toEqual({ ...nothing, exceptions: 1, toPayPence: 3300 })
  await deliveredVisits({ council, minutes: [60, 60] })
  const toInvoice = { deliveries: 2, pence: 3300 }
  expect(await deskOf(council)).toEqual({ ...nothing, exceptions: 1, toPayPence: 3300, toInvoice })
  expect(await deskOf(other)).toEqual(nothing)
})

test('what can be paid is in a run that is open until it is settled', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  const inARun = { ...nothing, openRuns: 1 }
  expect(await deskOf(council)).toEqual(inARun)
  await sentByTwo(council, runId)
  expect(await deskOf(council)).toEqual(inARun)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  expect(await deskOf(council)).toEqual(nothing)
})

test('what is due to payers waits until it is in a release run', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const managed = { heldAs: 'council-managed', payerOrganisationId: council.councilId } as const
  await aBudget({ person, pots: [{ pence: 50_000 }, { ...managed, pence: 70_000 }] })
  expect(await deskOf(council)).toEqual({ ...nothing, duePence: 50_000 })
  await releasesPaidOut(council)
  expect(await deskOf(council)).toEqual({ ...nothing, openRuns: 1 })
})

test('a drafted budget waits to be confirmed', async () => {
  const council = await aCouncilWithOfficers()
  const { personId } = await aPerson({ councilId: council.councilId })
  const practitioner = await aMember(council.councilId, 'practitioner')
  const period = { startsOn: today(), endsOn: addDays(today(), 364) }
  await transaction((tx) => draftBudget(tx, practitioner, { personId, ...period, pots: [aPot()] }))
  expect(await deskOf(council)).toEqual({ ...nothing, drafts: 1 })
})

test('what is owed back waits for an officer once the budget is over, as no later bill nets it', async () => {
  const { council, budget } = await paidAndTakenBack()
  expect(await deskOf(council)).toEqual(nothing)
  await transaction((tx) => tx.update(budgets).set({ state: 'closing' }).where(eq(budgets.id, budget.budgetId)))
  expect(await deskOf(council)).toEqual({ ...nothing, owedBack: 1 })
})
