import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { aLine, anOrder } from '#tests/factories/ordering.ts'
import { makeRun, runOf } from '#tests/factories/runs.ts'
import { db, transaction, type Tx } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { orders } from '#db/schema/ordering.ts'
import { placeOrder } from '../ordering/place-order.server.ts'
import { makePaymentRun } from '../payments/make-payment-run.server.ts'
import { today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { makeInvoices } from './make-invoices.server.ts'
import { writeCredit } from './write-credit.server.ts'

/** Everything is written, and then the machine fails before it is kept. */
async function failing(write: (tx: Tx) => Promise<unknown>): Promise<void> {
  const failed = transaction(async (tx) => {
    await write(tx)
    throw new Error('The power went.')
  })
  await expect(failed).rejects.toThrow('The power went.')
}
const numberOf = async (invoiceId: string) =>
  (await db.select({ number: invoices.number }).from(invoices).where(eq(invoices.id, invoiceId)))[0]?.number

test('a number that was taken by what failed is given to the next, also while many ask at once', async () => {
  const key = newId('series')
  const taken = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      transaction(async (tx) => {
        const number = await nextNumber(tx, key)
        if (at % 2 === 0) throw new Error('The power went.')
        return number
      }),
    ),
  )
  const kept = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(kept.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('invoices, credit notes and runs have no gap where one failed half way', async () => {
  const council = await aCouncilWithOfficers()
  const { councilId, first } = council
  const listing = await aListing()
  const press = (tx: Tx) => makeInvoices(tx, first, { councilId, periodTo: today(), key: newId('key') })
  const written: (string | undefined)[] = []
  for (const credited of [100, 200]) {
    await deliveredVisits({ council, listing, minutes: [120] })
    await failing(press)
    const [invoiceId = ''] = (await pressed(council)).invoiceIds
    const [line] = await linesOfInvoice(invoiceId)
    const credit = { lineId: line!.id, pence: credited, reason: 'Too much' }
    await failing((tx) => writeCredit(tx, first, { ...credit, key: newId('key') }))
    const { creditNoteId } = await transaction((tx) => writeCredit(tx, first, { ...credit, key: newId('key') }))
    await failing((tx) => makePaymentRun(tx, first, { organisationId: councilId, key: newId('key') }))
    const { runId } = await makeRun(first, councilId)
    written.push(await numberOf(invoiceId), await numberOf(creditNoteId), (await runOf(runId)).number)
  }
  expect(written).toEqual(['BD-0001', 'BD-C0001', 'PAY-0001', 'BD-0002', 'BD-C0002', 'PAY-0002'])
})

test('an order that failed and one that was refused leave no gap between the two beside it', async () => {
  const [budget, poor, listing] = [await aBudget(), await aBudget({ pence: 100 }), await aListing()]
  const placed = async () => {
    const { orderId } = await anOrder({ budget, listing, visits: 1 })
    const [order] = await db.select({ number: orders.number }).from(orders).where(eq(orders.id, orderId))
    return Number(order?.number.slice('D-'.length))
  }
  const before = await placed()
  const { actor, personId } = budget.person
  const half = { personId, key: newId('key'), lines: [aLine(listing, budget)], aboutMeShared: [] }
  await failing((tx) => placeOrder(tx, actor, half))
  await expect(anOrder({ budget: poor, listing, visits: 1 })).rejects.toMatchObject({ code: 'short' })
  expect(await placed()).toBe(before + 1)
})
