import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { getInvoice } from '../invoicing/get-invoice.server.ts'
import { queryInvoiceLine } from '../invoicing/query-invoice-line.server.ts'
import type { Actor } from '../shared/actor.ts'
import { queryVisit } from './query-visit.server.ts'
import { isSaidIn, withLater } from './said-before.ts'

const shouted = 'He shouted at my mother'

/** A visit of Joan's that was written down; her son may order for her. */
async function joans() {
  const order = await anAcceptedOrder({ visits: 1 })
  const { person } = order.budget
  const son = await aUser({ name: 'Sam' })
  await aMandate(person, son, ['see', 'shop'])
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId)
  const query = (actor: Actor, reason: string | null) => transaction((tx) => queryVisit(tx, actor, { visitId, reason }))
  const opened = () => db.select().from(exceptions).where(eq(exceptions.visitId, visitId))
  const reasonOf = async () => (await db.select().from(visits).where(eq(visits.id, visitId)))[0]?.queryReason
  return { ...order, person, son, visitId, query, opened, reasonOf }
}

test('what somebody writes about a visit that is in question already stands beside it, for both sides and the officer', async () => {
  const { person, son, visitId, query, opened, reasonOf } = await joans()
  await query(person.actor, null)
  await query(son, shouted)
  await query(son, shouted)
  await query(person.actor, 'He left early')
  await query(person.actor, null)
  expect(await reasonOf()).toBe(`${shouted} – later: He left early`)
  const cases = await opened()
  expect(cases).toHaveLength(1)
  expect(cases[0]?.words.match(new RegExp(shouted, 'g'))).toHaveLength(1)
  expect(cases[0]?.words).toContain('“He left early”')

  const about = and(eq(auditEvents.subjectId, visitId), eq(auditEvents.verb, 'said more about a visit'))
  expect((await db.select().from(auditEvents).where(about)).map(({ reason }) => reason).sort()).toEqual([
    'He left early',
    shouted,
  ])
  const mails = await db.select().from(outbox).where(eq(outbox.kind, 'mail'))
  expect(mails.filter(({ payload }) => JSON.stringify(payload).includes(`In their words: ${shouted}`))).toHaveLength(1)
})

test('the first words of a query stay before the officer when it is queried anew', async () => {
  const order = await joans()
  await order.query(order.person.actor, shouted)
  await delivered(order, order.visitId, { minutes: 60 })
  await order.query(order.person.actor, 'And it was half an hour')
  const [one, ...others] = await order.opened()
  expect(others).toEqual([])
  expect(one?.words).toMatch(new RegExp(`“${shouted}” – later: .*“And it was half an hour”$`))
})

test('what only adds to very much is refused with words, and never cut', async () => {
  const { person, query, reasonOf } = await joans()
  for (const letter of 'abcdefg') await query(person.actor, letter.repeat(500))
  const before = await reasonOf()
  await expect(query(person.actor, 'h'.repeat(500))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Tell the council'),
  })
  expect(await reasonOf()).toBe(before)
})

test('other words about a line of an invoice join its case; the same words are said once', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  await deliveredVisits({ council, person })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const [line] = await linesOfInvoice(invoiceId)
  const about = { personId: person.personId, lineId: line?.id ?? '' }
  const query = (reason: string) => transaction((tx) => queryInvoiceLine(tx, person.actor, { ...about, reason }))
  await query('She left early')
  await query('She left early')
  await query(shouted)
  const invoice = await getInvoice(db, { personId: person.personId }, invoiceId)
  const words = invoice?.people.flatMap(({ lines }) => lines).find(({ id }) => id === line?.id)?.exceptionWords
  expect(words).toMatch(new RegExp(`“She left early” – later: .*“${shouted}”$`))
  const more = and(eq(auditEvents.subjectId, invoiceId), eq(auditEvents.verb, 'said more about an invoice line'))
  expect(await db.select().from(auditEvents).where(more)).toMatchObject([{ reason: shouted }])
  expect((await linesOfInvoice(invoiceId))[0]?.state).toBe('queried')
  await expectCleanBooks()
})

test('words that only begin alike are other words', () => {
  expect(isSaidIn('He left early', 'He left')).toBe(false)
  expect(withLater(withLater('He left early', 'He left'), 'He left')).toBe('He left early – later: He left')
  expect(withLater(null, 'He left')).toBe('He left')
})
