import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { orders } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { aPerson } from '#tests/factories/people.ts'
import { findInCouncil, mostFound } from './find.server.ts'

test('a person, an order and an invoice are found by a part of a name or number, and only in their own council', async () => {
  const council = await aCouncilWithOfficers()
  const { person, orderId } = await deliveredVisits({ council })
  await transaction((tx) => tx.update(persons).set({ name: 'Éva Novák' }).where(eq(persons.id, person.personId)))
  const [order] = await db.select({ number: orders.number }).from(orders).where(eq(orders.id, orderId))
  const { invoiceIds } = await pressed(council)
  const find = (q: string, councilId = council.councilId) => findInCouncil(db, { councilId, q })

  for (const q of ['éva', 'NOVÁK', 'Éva N']) {
    expect((await find(q)).people).toMatchObject([{ id: person.personId }])
  }
  expect((await find(order!.number.toLowerCase())).orders).toMatchObject([{ id: orderId }])
  expect((await find('bd-0001')).invoices).toMatchObject([{ id: invoiceIds[0] }])
  const elsewhere = await aCouncilWithOfficers()
  expect(await find('éva', elsewhere.councilId)).toEqual({ people: [], orders: [], invoices: [], runs: [] })
  expect(await find('%')).toEqual({ people: [], orders: [], invoices: [], runs: [] })
})

test('a long list is cut, and the rest is found by more of the name', async () => {
  const { councilId } = await aCouncilWithOfficers()
  for (let at = 0; at <= mostFound; at++) await aPerson({ councilId, name: `Jo Smith ${String.fromCharCode(65 + at)}` })
  expect((await findInCouncil(db, { councilId, q: 'smith' })).people).toHaveLength(mostFound)
  expect((await findInCouncil(db, { councilId, q: 'smith u' })).people).toHaveLength(1)
})
