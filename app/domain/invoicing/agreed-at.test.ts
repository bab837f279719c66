import { expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import {
  aCouncilWithOfficers,
  deliverAndConfirm,
  deliveredVisits,
  linesOfInvoice,
  pressed,
} from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { queryVisit } from '../ordering/query-visit.server.ts'
import { settleQuery } from '../ordering/settle-query.server.ts'

test('where an officer decided what is paid, the line says what was recorded and what was agreed', async () => {
  const council = await aCouncilWithOfficers()
  const { listing, budget, person } = await deliveredVisits({ council, minutes: [120] })
  await pressed(council)
  const order = await anAcceptedOrder({ budget, listing, visits: 3 })
  const [half = '', more = '', asRecorded = ''] = order.visitIds
  const settled = async (visitId: string, about: { minutes: number; payPence: number }) => {
    await delivered(order, visitId, about)
    await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: 'She came at ten' }))
    const decided = { visitId, payPence: about.payPence, words: 'Both agree that Joan had a fall.' }
    await transaction((tx) => settleQuery(tx, council.first, decided))
  }
  await settled(half, { minutes: 120, payPence: 1650 })
  await settled(more, { minutes: 60, payPence: 3300 })
  await deliverAndConfirm(order, asRecorded)
  const { invoiceIds } = await pressed(council)
  const lines = await linesOfInvoice(invoiceIds[0]!)
  const endOf = (visitId: string) =>
    lines.find((line) => line.visitId === visitId)?.words.replace(/^A walk and a chat, \w+ \d+ \w+ \d+, /, '')
  expect(endOf(half)).toBe('2 hours, recorded at £33.00 and agreed at £16.50')
  expect(endOf(more)).toBe('1 hour, recorded at £16.50 and agreed at £33.00')
  expect(endOf(asRecorded)).toBe('2 hours')
  expect(lines.map(({ words }) => words).join()).not.toContain('Joan')
})
