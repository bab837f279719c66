import { expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  type TestCouncil,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aPerson } from '#tests/factories/people.ts'
import { makeRun } from '#tests/factories/runs.ts'
import { today } from '../shared/day.ts'
import { iHavePaid } from './i-have-paid.server.ts'
import { makeReleaseRun } from './make-release-run.server.ts'

test('one key of a form pays each of two invoices, and each of them once', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const billed = async () => {
    await deliveredVisits({ council, person, heldAs: 'direct payment' })
    return (await pressed(council)).invoiceIds[0] ?? ''
  }
  const [one, two] = [await billed(), await billed()]
  await releasesPaidOut(council)
  const say = (invoiceId: string) =>
    transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: 'one key of two invoices' }))
  const first = await say(one)
  expect(await say(one)).toEqual(first)
  expect((await say(two)).paymentId).not.toBe(first.paymentId)
  for (const id of [one, two]) {
    expect((await linesOfInvoice(id)).map(({ state }) => state)).toEqual(['on its way', 'on its way'])
  }
  await expectCleanBooks()
})

test('a key gives back the payment run of its own organisation, and of no other', async () => {
  const runsOf = async (council: TestCouncil) => {
    await deliveredVisits({ council })
    await pressed(council)
    const make = () => makeRun(council.first, council.councilId, 'one key of two councils')
    const made = await make()
    expect(await make()).toEqual({ runId: made.runId, isNew: false })
    return made.runId
  }
  expect(await runsOf(await aCouncilWithOfficers())).not.toBe(await runsOf(await aCouncilWithOfficers()))
})

test('a key gives back the release run of its own council, and of no other', async () => {
  const runsOf = async ({ councilId, first }: TestCouncil) => {
    await aBudget({ person: await aPerson({ councilId }) })
    const make = () =>
      transaction((tx) => makeReleaseRun(tx, first, { councilId, dueBy: today(), key: 'one key of two councils' }))
    const made = await make()
    expect(await make()).toEqual({ runId: made.runId, isNew: false })
    return made.runId
  }
  expect(await runsOf(await aCouncilWithOfficers())).not.toBe(await runsOf(await aCouncilWithOfficers()))
})
