import { spawn } from 'node:child_process'
import { and, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { db } from '#db/client.ts'
import { orderLines, orders } from '#db/schema/ordering.ts'
import { mandates } from '#db/schema/people.ts'
import { aBudget, type TestBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { aCouncil, aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import type { Attempt, Job, Outcome } from './racer.ts'

const costPence = 3_300 // of one order: two hours at £16.50
const fits = 50

function race(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/strength/racer.ts', JSON.stringify(job)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(said).toString()))
      else reject(new Error(`A process of the race ended with ${code}.`))
    })
  })
}

function together(outcomes: Outcome[]): Outcome {
  const refused: Record<string, number> = {}
  for (const outcome of outcomes) {
    for (const [why, times] of Object.entries(outcome.refused)) refused[why] = (refused[why] ?? 0) + times
  }
  return {
    placed: outcomes.flatMap(({ placed }) => placed),
    cancelled: outcomes.flatMap(({ cancelled }) => cancelled),
    refused,
  }
}

function times<Thing>(count: number, make: (at: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function attempt({ person, potId }: TestBudget, about: Partial<Attempt> = {}): Attempt {
  return { by: person.actor, personId: person.personId, potId, isCancelled: false, ...about }
}

async function linesOf(orderIds: string[]) {
  return db
    .select({ orderId: orderLines.orderId, state: orderLines.state })
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds))
}

test('200 orders from four processes for a budget that can pay for 50: exactly 50 are placed', async () => {
  const budget = await aBudget({ pence: fits * costPence })
  const { listingId } = await aListing()
  const job: Job = { listingId, stages: [times(50, () => attempt(budget))] }
  const outcome = together(await Promise.all(times(4, () => race(job))))
  console.log(`placed ${outcome.placed.length}, refused ${JSON.stringify(outcome.refused)}`)

  expect(outcome.placed).toHaveLength(fits)
  expect(outcome.refused).toEqual({ short: 150 })
  expect(await linesOf(outcome.placed)).toHaveLength(fits)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 0, held: fits * costPence })
  expect(await verifyBooks(db)).toMatchObject({ ok: true })
}, 120_000)

test('the same race with cancellations and a mandate that is ended half way: exactly what fits stands at the end', async () => {
  const person = await aPerson()
  const broker = await aUser()
  const { mandateId } = await aMandate(person, broker, ['see', 'shop', 'approve'])
  const budget = await aBudget({ person, pence: fits * costPence })
  const { listingId } = await aListing()
  // The second half is ordered by the person alone: what cancellations gave back is asked for again.
  const first = times(25, (at) => attempt(budget, { by: at % 2 ? broker : person.actor, isCancelled: at % 4 === 2 }))
  const stages = [first, times(25, () => attempt(budget))]
  const outcome = together(
    await Promise.all(
      times(4, (at) =>
        race({ listingId, stages, ...(at === 0 ? { ending: { after: 13, mandateId, by: person.actor } } : {}) }),
      ),
    ),
  )
  const { placed, cancelled, refused } = outcome
  console.log(`placed ${placed.length}, cancelled ${cancelled.length}, refused ${JSON.stringify(refused)}`)

  expect(placed.length - cancelled.length).toBe(fits)
  expect(placed.length + Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(200)
  expect(Object.keys(refused).sort()).toEqual(['not-found', 'short'])
  const standing = (await linesOf(placed)).filter(({ state }) => state === 'placed')
  expect(standing).toHaveLength(fits)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ available: 0, held: fits * costPence })
  expect(await orderedAfterItsEnd(mandateId)).toEqual([])
  expect(await verifyBooks(db)).toMatchObject({ ok: true })
}, 120_000)

test('200 orders from four processes on 200 budgets: all are placed', async () => {
  const councilId = await aCouncil()
  const { listingId } = await aListing()
  const budgets: TestBudget[] = []
  for (let at = 0; at < 200; at++) budgets.push(await aBudget({ person: await aPerson({ councilId }) }))
  const jobs = times(4, (process): Job => {
    const its = budgets.filter((_, at) => at % 4 === process)
    return { listingId, stages: [its.map((budget) => attempt(budget))] }
  })
  const began = Date.now()
  const outcome = together(await Promise.all(jobs.map(race)))
  console.log(`placed ${outcome.placed.length} of 200 in ${Date.now() - began} ms`)

  expect(outcome).toMatchObject({ refused: {} })
  expect(outcome.placed).toHaveLength(200)
  expect(await verifyBooks(db)).toMatchObject({ ok: true })
}, 120_000)

async function orderedAfterItsEnd(mandateId: string) {
  return db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(mandates, eq(mandates.id, orders.mandateId))
    .where(and(eq(mandates.id, mandateId), isNotNull(mandates.endedAt), gt(orders.placedAt, mandates.endedAt)))
}
