import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  withAgreement,
} from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions, invoices } from '#db/schema/invoicing.ts'
import { addDays, today } from '../shared/day.ts'
import { approveException } from './approve-exception.server.ts'

/** A visit of £33 that came to £49.50, on the statement of a fund that has £40 of its £60 so far. */
async function aFundWithAnException() {
  const council = await aCouncilWithOfficers()
  const listing = await aListing()
  await withAgreement(listing.providerId)
  const keptBy = { heldAs: 'individual service fund', payerOrganisationId: listing.providerId } as const
  const budget = await aBudget({
    person: await aPerson({ councilId: council.councilId }),
    pots: [{ ...keptBy, pence: 6000, releasePattern: 'four-weekly' }],
    startsOn: addDays(today(), -30),
    endsOn: addDays(today(), 53),
  })
  await releasesPaidOut(council)
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(order, order.visitIds[0]!, 180)
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const [open] = await db
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.councilId, council.councilId), isNull(exceptions.settledAt)))
  const pay = (how: 'invoiced' | 'ordered') =>
    transaction((tx) =>
      approveException(tx, council.first, { exceptionId: open!.id, pay: how, reason: 'She stayed on' }),
    )
  return { invoiceId, potId: budget.potId, pay }
}

test('where a fund has enough for what was ordered, it is paid as soon as the rest of the line is credited', async () => {
  const { invoiceId, potId, pay } = await aFundWithAnException()
  expect(await balancesOfPot(potId)).toMatchObject({ cash: 4000, delivered: 4950 })
  await pay('ordered')
  expect(await balancesOfPot(potId)).toMatchObject({ spent: 3300, owed: 0, cash: 700, available: 2700 })
  expect(await linesOfInvoice(invoiceId)).toMatchObject([{ state: 'paid', paidPence: 3300, creditedPence: 1650 }])
  const [statement] = await db.select().from(invoices).where(eq(invoices.id, invoiceId))
  expect(statement).toMatchObject({ kind: 'statement', state: 'paid' })
  await expectCleanBooks()
})

test('where a fund has not enough for all that came, the line waits for more money', async () => {
  const { invoiceId, potId, pay } = await aFundWithAnException()
  await pay('invoiced')
  expect(await balancesOfPot(potId)).toMatchObject({ spent: 4950, owed: 4950, cash: 4000 })
  expect(await linesOfInvoice(invoiceId)).toMatchObject([{ state: 'approved', paidPence: 0 }])
  await expectCleanBooks()
})
