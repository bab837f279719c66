import { eq } from 'drizzle-orm'
import { isReleased } from '#app/domain/budgets/budget.ts'
import { queryInvoiceLine } from '#app/domain/invoicing/query-invoice-line.server.ts'
import { settleInvoiceLine } from '#app/domain/invoicing/settle-invoice-line.server.ts'
import { confirmReceived } from '#app/domain/payments/confirm-received.server.ts'
import { iHavePaid } from '#app/domain/payments/i-have-paid.server.ts'
import { settleRun } from '#app/domain/payments/settle-payment.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { runs } from '#db/schema/payments.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
  sentByTwo,
  type TestCouncil,
} from './invoicing.ts'
import { makeRun } from './runs.ts'

type Visits = Parameters<typeof deliveredVisits>[0]
type About = Pick<Visits, 'person' | 'heldAs' | 'stream' | 'by'> & { council?: TestCouncil }

/** Two visits of £33.00, paid; then £13.00 of the first is taken back, and no later invoice nets it. */
export async function paidAndTakenBack(about: About = {}) {
  const council = about.council ?? (await aCouncilWithOfficers())
  const visits = await deliveredVisits({ ...about, council })
  const { person } = visits
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  if (about.heldAs === 'direct payment') await paidByThePerson({ council, ...visits, ...about, invoiceId })
  else await paidByARun(council)
  const lineId = (await linesOfInvoice(invoiceId))[0]!.id
  const query = { personId: person.personId, lineId, reason: 'She left early' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, query))
  await transaction((tx) => settleInvoiceLine(tx, council.first, { lineId, creditPence: 1300, reason: 'Half an hour' }))
  const [note] = await db.select().from(invoices).where(eq(invoices.creditsInvoiceId, invoiceId))
  return { ...visits, council, creditNoteId: note!.id }
}

async function paidByARun(council: TestCouncil): Promise<void> {
  const { runId } = await makeRun(council.first, council.councilId)
  await sentByTwo(council, runId)
  await transaction((tx) => settleRun(tx, council.first, { runId }))
}

type ByThePerson = Awaited<ReturnType<typeof deliveredVisits>> &
  Pick<Visits, 'stream'> & { council: TestCouncil; invoiceId: string }

async function paidByThePerson({ council, person, listing, stream = 'social care', invoiceId }: ByThePerson) {
  if (isReleased({ heldAs: 'direct payment', stream })) await released(council)
  const { paymentId } = await transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: newId('key') }))
  await transaction((tx) => confirmReceived(tx, listing.owner, { paymentId }))
}

/** Money of payers is paid out and has arrived. */
export async function released(council: TestCouncil): Promise<void> {
  await releasesPaidOut(council)
  const [release] = await db.select().from(runs).where(eq(runs.organisationId, council.councilId))
  await transaction((tx) => settleRun(tx, council.first, { runId: release!.id }))
}
