import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { paymentLines } from '#db/schema/payments.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed, sentByTwo } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { councilCash, makeRun, paymentsOf, runOf } from '#tests/factories/runs.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { approveRun } from './approve-run.server.ts'
import { checkRun } from './check-run.server.ts'
import { makeReleaseRun } from './make-release-run.server.ts'
import { putRunAway } from './put-run-away.server.ts'
import { getRun } from './runs.server.ts'
import { sendRun } from './send-run.server.ts'

const reason = 'Two of these bills are wrong.'
const putAway = (actor: Actor, runId: string) => transaction((tx) => putRunAway(tx, actor, { runId, reason }))

test('a second officer puts a run away, and what was in it is paid by the next', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await deliveredVisits({ council, minutes: [60] })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  await transaction((tx) => checkRun(tx, council.first, { runId }))
  await transaction((tx) => approveRun(tx, council.second, { runId }))
  const paidBefore = await paymentsOf(runId)

  await putAway(council.second, runId)
  await putAway(council.second, runId)
  expect((await runOf(runId)).state).toBe('put away')
  expect(await paymentsOf(runId)).toEqual([])
  for (const { id } of paidBefore)
    expect(await db.select().from(paymentLines).where(eq(paymentLines.paymentId, id))).toEqual([])
  const about = { organisationId: council.councilId, runId }
  expect(await getRun(db, about)).toMatchObject({ pence: 0, putAway: { by: council.second.name, reason } })
  await expect(transaction((tx) => sendRun(tx, council.second, { runId }))).rejects.toMatchObject({ code: 'conflict' })
  expect(await councilCash(council)).toBe(0)

  const next = await makeRun(council.first, council.councilId)
  const pence = (all: { pence: number }[]) => all.map((payment) => payment.pence).sort()
  expect(pence(await paymentsOf(next.runId))).toEqual(pence(paidBefore))
  await sentByTwo(council, next.runId)
  await expect(putAway(council.first, next.runId)).rejects.toMatchObject({ code: 'conflict' })
  expect(await runOf(next.runId)).toMatchObject({ state: 'sent', number: 'PAY-0002' })
  await expectCleanBooks()
})

test('money that a release run would have paid out is planned for its day again', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const { potId } = await aBudget({ person, pots: [{ heldAs: 'direct payment' }] })
  const press = { councilId: council.councilId, dueBy: today(), key: newId('key') }
  const { runId } = await transaction((tx) => makeReleaseRun(tx, council.first, press))
  const before = await paymentsOf(runId)
  expect(before.length).toBeGreaterThan(0)
  await putAway(council.first, runId)
  const planned = await db.select().from(releases).where(eq(releases.potId, potId))
  expect(planned.filter(({ state, runId: run }) => state === 'in run' || run !== null)).toEqual([])
  const next = await transaction((tx) => makeReleaseRun(tx, council.first, { ...press, key: newId('key') }))
  expect((await paymentsOf(next.runId)).map(({ pence }) => pence)).toEqual(before.map(({ pence }) => pence))
  await expectCleanBooks()
})

test('whoever may not make a run does not put one away', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  await pressed(council)
  const { runId } = await makeRun(council.first, council.councilId)
  const [commissioner, stranger] = [
    await aMember(council.councilId, 'commissioner'),
    (await aCouncilWithOfficers()).first,
  ]
  for (const actor of [commissioner, stranger])
    await expect(putAway(actor, runId)).rejects.toMatchObject({ code: expect.stringMatching(/not-found|forbidden/) })
  expect((await runOf(runId)).state).toBe('draft')
})
