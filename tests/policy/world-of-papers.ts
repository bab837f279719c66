import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import type { TestBudget } from '#tests/factories/budgets.ts'
import type { TestListing } from '#tests/factories/catalogue.ts'
import { deliverAndConfirm, pressed, releasesPaidOut, withAgreement, withBank } from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, aLine } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'
import { paidAndTakenBack } from '#tests/factories/refunds.ts'

/** Whose account a run pays: stands on runs and on the invoices that they pay, and nowhere else. */
export const payeeName = 'Planted account'

type Papers = {
  marker: string
  council: string
  broker: string
  brokerOwner: Actor
  finance: Actor
  finance2: Actor
  provider: string
  budget: TestBudget
  listing: TestListing
}

/** An invoice for the council with a line that does not match, one for the broker, a run of each, and a credit owed back. */
export async function paperwork({
  marker,
  council,
  broker,
  brokerOwner,
  finance,
  finance2,
  provider,
  budget,
  listing,
}: Papers) {
  const officers = { councilId: council, first: finance, second: finance2 }
  await withBank(provider, payeeName)
  await withAgreement(provider)
  const longer = await anAcceptedOrder({ budget, listing, visits: 1 })
  await deliverAndConfirm(longer, longer.visitIds[0] ?? '', 180)
  const managed = { potId: budget.potIds[1] ?? '' }
  const byBroker = await anAcceptedOrder({ budget, listing, lines: [aLine(listing, managed)] })
  await deliverAndConfirm(byBroker, byBroker.visitIds[0] ?? '')
  await releasesPaidOut(officers)
  await pressed(officers)
  const key = newId('key')
  const runs = await transaction(async (tx) => ({
    council: await makePaymentRun(tx, finance, { organisationId: council, key }),
    broker: await makePaymentRun(tx, brokerOwner, { organisationId: broker, key: `${key}-broker` }),
  }))
  const [invoice] = await db
    .select()
    .from(invoices)
    .where(eq(invoices.payer, `organisation:${council}`))
  const [brokersInvoice] = await db
    .select()
    .from(invoices)
    .where(eq(invoices.payer, `organisation:${broker}`))
  const [exception] = await db.select().from(exceptions).where(eq(exceptions.councilId, council))
  if (!invoice || !exception) throw new Error('no invoice or no exception in this world')
  const { id: invoiceId, number: invoiceNumber } = invoice
  const [invoiceLine] = await db
    .select()
    .from(invoiceLines)
    .where(and(eq(invoiceLines.invoiceId, invoiceId), eq(invoiceLines.personId, budget.person.personId)))
  const paul = await aPerson({ councilId: council, name: `${marker}paul Reeve` })
  const { creditNoteId } = await paidAndTakenBack({ council: officers, person: paul })
  return {
    creditNoteId,
    invoiceId,
    invoiceNumber,
    brokersInvoiceId: brokersInvoice?.id ?? '',
    paymentId: await paidByHand({ payer: invoice.payer, provider, itemId: invoiceLine?.id ?? '', potId: budget.potId }),
    invoiceLineId: invoiceLine?.id ?? '',
    exceptionId: exception.id,
    runId: runs.council.runId,
    brokersRunId: runs.broker.runId,
  }
}

type ByHand = { payer: string; provider: string; itemId: string; potId: string }

/** A payment outside every run that has arrived already: its provider may say so once more, and nobody else may. */
async function paidByHand({ payer, provider, itemId, potId }: ByHand): Promise<string> {
  const id = newId('pay')
  await transaction(async (tx) => {
    await tx.insert(payments).values({
      ...{ id, payer, payeeOrganisationId: provider, payeeName, pence: 1, state: 'confirmed' as const },
      ...{ reference: id, key: id, confirmedAt: now() },
    })
    await tx.insert(paymentLines).values({ paymentId: id, itemId, potId, pence: 1 })
  })
  return id
}
