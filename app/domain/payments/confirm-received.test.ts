import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import {
  aCouncilWithOfficers,
  deliveredVisits,
  linesOfInvoice,
  pressed,
  releasesPaidOut,
} from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { aMember, joins } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { newId } from '../shared/id.ts'
import { confirmReceived, sentByActor } from './confirm-received.server.ts'
import { iHavePaid } from './i-have-paid.server.ts'

/** The person keeps the money, works for the provider, and has said that they paid its invoice. */
async function paidToOwnFirm() {
  const council = await aCouncilWithOfficers()
  const { person, listing } = await deliveredVisits({ council, heldAs: 'direct payment' })
  await joins(person.actor, listing.providerId, 'staff')
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  await releasesPaidOut(council)
  const { paymentId } = await transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: newId('key') }))
  const receive = (actor: Actor) => transaction((tx) => confirmReceived(tx, actor, { paymentId }))
  const states = async () => (await linesOfInvoice(invoiceId)).map(({ state }) => state)
  return { council, person, listing, paymentId, receive, states }
}

test('who said that it was paid does not say that it has come: a colleague does', async () => {
  const { person, listing, paymentId, receive, states } = await paidToOwnFirm()
  await expect(receive(person.actor)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringMatching(/^You said yourself that this was paid/),
  })
  expect(await states()).toEqual(['on its way', 'on its way'])
  expect(await sentByActor(db, person.actor, [paymentId])).toEqual([paymentId])
  expect(await sentByActor(db, listing.owner, [paymentId])).toEqual([])
  await receive(await aMember(listing.providerId, 'staff'))
  expect(await states()).toEqual(['paid', 'paid'])
  await expectCleanBooks()
})

test('where nobody else works there, a finance officer who has seen the bank statement says it', async () => {
  const { council, receive, states } = await paidToOwnFirm()
  await receive(council.first)
  expect(await states()).toEqual(['paid', 'paid'])
})
