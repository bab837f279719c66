import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncilWithOfficers, linesOfInvoice, pressed, withAgreement } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aPerson } from '#tests/factories/people.ts'
import { queryInvoiceLine } from '../invoicing/query-invoice-line.server.ts'
import { settleInvoiceLine } from '../invoicing/settle-invoice-line.server.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { confirmBySilence } from './confirm-by-silence.server.ts'
import { confirmVisit } from './confirm-visit.server.ts'
import { endMandate } from './end-mandate.server.ts'
import { queryVisit } from './query-visit.server.ts'
import { confirmSampled } from './sampling/answer-sample.server.ts'
import { settleQuery } from './settle-query.server.ts'

afterEach(() => moveClock(0))

/** Two visits that an officer ordered under a mandate that has ended since; a colleague has no part in them. */
async function orderedByAnOfficer(role: 'finance' | 'practitioner') {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const payer = { heldAs: 'council-managed', payerOrganisationId: council.councilId } as const
  const budget = await aBudget({ person, pots: [payer] })
  const [officer, colleague] = [await aMember(council.councilId, role), await aMember(council.councilId, role)]
  const { mandateId } = await aMandate(person, officer, ['see', 'shop', 'approve'])
  const listing = await aListing()
  await withAgreement(listing.providerId)
  const order = await anAcceptedOrder({ budget, listing, by: officer, visits: 2 })
  await transaction((tx) => endMandate(tx, person.actor, { mandateId }))
  for (const visitId of order.visitIds) await delivered(order, visitId)
  const [visitId = '', other = ''] = order.visitIds
  return { council, person, officer, colleague, order, visitId, other }
}

test('who made an order does not decide what is paid for a visit of it, nor for its line of an invoice', async () => {
  const { council, person, officer, colleague, visitId, other } = await orderedByAnOfficer('finance')
  await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: 'She left early' }))
  const settle = (actor: Actor) =>
    transaction((tx) => settleQuery(tx, actor, { visitId, payPence: 3300, words: 'It was right' }))
  await expect(settle(officer)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringMatching(/^You made/),
  })
  await settle(colleague)

  await transaction((tx) => confirmVisit(tx, person.actor, { visitId: other }))
  const [line] = await linesOfInvoice((await pressed(council)).invoiceIds[0]!)
  const lineId = line!.id
  await transaction((tx) =>
    queryInvoiceLine(tx, person.actor, { personId: person.personId, lineId, reason: 'She left early' }),
  )
  const answer = (actor: Actor) =>
    transaction((tx) => settleInvoiceLine(tx, actor, { lineId, creditPence: 0, reason: 'She stayed' }))
  await expect(answer(officer)).rejects.toMatchObject({ code: 'forbidden' })
  await answer(colleague)
  await expectCleanBooks()
})

test('nor does a practitioner write down what was heard of a visit that they ordered', async () => {
  const { council, person, officer, colleague, order } = await orderedByAnOfficer('practitioner')
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, person.personId)))
  goDaysOn(8)
  await transaction(confirmBySilence)
  const { lineId, visitIds } = order
  const sample = { councilId: council.councilId, lineId, visitIds, words: 'I rang. She came, and stayed.' }
  const yes = (actor: Actor) => transaction((tx) => confirmSampled(tx, actor, sample))
  await expect(yes(officer)).rejects.toMatchObject({ code: 'forbidden', message: expect.stringMatching(/^You made/) })
  expect(await yes(colleague)).toMatchObject({ visits: 2, pence: 6600 })
})
