import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  sentByTwo,
} from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { councilCash, makeRun } from '#tests/factories/runs.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { cancelVisit } from '../ordering/cancel-visit.server.ts'
import { settleRun } from '../payments/settle-payment.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { verifyBooks } from './verify-books.server.ts'

afterEach(() => moveClock(0))

test('the fee for calling off late is a line of its own on the invoice, matched and paid as what was given is', async () => {
  const council = await aCouncilWithOfficers()
  const listing = await aListing({ lateCancelHours: 100_000, lateCancelPercent: 50 })
  const { budget } = await deliveredVisits({ council, listing, minutes: [120] })
  const [given, tomorrow] = [today(), addDays(today(), 1)]
  const order = await anAcceptedOrder({ budget, listing, visits: 1, from: tomorrow })
  const { actor } = budget.person
  await transaction((tx) => cancelVisit(tx, actor, { visitId: order.visitIds[0]!, reason: 'A cold' }))
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, delivered: 4950, available: 95_050 })

  goDaysOn(1)
  const made = await pressed(council)
  expect(made).toMatchObject({ matchedLines: 2, waitingLines: 0 })
  const lines = await linesOfInvoice(made.invoiceIds[0]!)
  expect(lines.map(({ words, grossPence, state }) => [words, grossPence, state])).toEqual([
    [`A walk and a chat, ${dayInWords(given)}, 2 hours`, 3300, 'approved'],
    [`A walk and a chat, cancelled late: ${dayInWords(tomorrow)}`, 1650, 'approved'],
  ])
  expect(await db.select().from(exceptions).where(eq(exceptions.councilId, council.councilId))).toEqual([])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ delivered: 0, spent: 4950, owed: 4950 })

  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
  expect(await councilCash(council)).toBe(-4950)
  expect(await verifyBooks(db)).toMatchObject({ ok: true })
})
