import { approveException } from '#app/domain/invoicing/approve-exception.server.ts'
import { queryInvoiceLine } from '#app/domain/invoicing/query-invoice-line.server.ts'
import { sendBack } from '#app/domain/invoicing/send-back.server.ts'
import { settleInvoiceLine } from '#app/domain/invoicing/settle-invoice-line.server.ts'
import { writeCredit } from '#app/domain/invoicing/write-credit.server.ts'
import { transaction } from '#db/client.ts'
import { pressed } from '#tests/factories/invoicing.ts'
import { holderOf } from './order-verbs.ts'
import { doable, type Change, type Model, type Verb } from './step.ts'
import type { Around } from './world.ts'

const reason = 'It was too much.'
type Visit = Around['visits'][number]
type Line = Around['billed'][number]
type Case = { exceptionId: string; line: Line; visit: Visit }

const invoice: Verb<Visit[]> = {
  name: 'invoices',
  targets: ({ around }) => {
    const open = around.visits.filter(({ visit }) => visit.state === 'confirmed' && !isBilled(around, visit.id))
    return open.length > 0 ? [open] : []
  },
  foretell: (open) =>
    open.flatMap(({ potId, visit }) => {
      const pence = visit.confirmedPence ?? 0
      return pence <= visit.plannedPence || visit.settledWords !== null ? approved(potId, pence) : []
    }),
  act: ({ council }, _, { key }) => pressed(council, key),
}

/** On an invoice, and not sent back from it. */
function isBilled({ billed }: Around, visitId: string): boolean {
  return billed.some((line) => line.visitId === visitId && (line.state !== 'credited' || line.approvedAt !== null))
}

const approve: Verb<Case> = {
  name: 'approve an exception',
  targets: (model) => casesOf(model, 'exception'),
  foretell: ({ line }) => approved(line.potId, line.grossPence),
  act: ({ council }, { exceptionId }) =>
    transaction((tx) => approveException(tx, council.first, { exceptionId, pay: 'invoiced', reason })),
}

const approveOrdered: Verb<Case> = {
  name: 'approve what was ordered',
  targets: (model) => casesOf(model, 'exception'),
  foretell: ({ line, visit }) => {
    const back = line.grossPence - visit.visit.plannedPence
    return [...approved(line.potId, line.grossPence), ...credited(line.potId, back), [line.potId, 'owed', -back]]
  },
  act: ({ council }, { exceptionId }) =>
    transaction((tx) => approveException(tx, council.first, { exceptionId, pay: 'ordered', reason })),
}

const back: Verb<Case> = {
  name: 'send back',
  targets: (model) => casesOf(model, 'exception'),
  foretell: ({ line }) => [
    [line.potId, 'delivered', -line.grossPence],
    [line.potId, 'held', line.grossPence],
  ],
  act: ({ council }, { exceptionId }) => transaction((tx) => sendBack(tx, council.first, { exceptionId, reason })),
}

const query: Verb<Line> = {
  name: 'query an invoice line',
  targets: ({ around }) => around.billed.filter(({ state }) => state === 'approved' || state === 'on its way'),
  foretell: (line) =>
    line.state === 'on its way'
      ? []
      : [
          [line.potId, 'owed', -unpaidOf(line)],
          [line.potId, 'owedQueried', unpaidOf(line)],
        ],
  act: (world, { id, personId }) =>
    transaction((tx) => queryInvoiceLine(tx, holderOf(world, personId), { personId, lineId: id, reason })),
}

const settle: Verb<Case> = {
  name: 'settle an invoice line',
  targets: (model) => casesOf(model, 'queried'),
  foretell: ({ line }, { size }) => {
    const credit = part(unpaidOf(line), size)
    return [
      ...credited(line.potId, credit),
      [line.potId, 'owedQueried', -unpaidOf(line)],
      [line.potId, 'owed', unpaidOf(line) - credit],
    ]
  },
  act: ({ council }, { line }, { size }) =>
    transaction((tx) =>
      settleInvoiceLine(tx, council.first, { lineId: line.id, creditPence: part(unpaidOf(line), size), reason }),
    ),
}

const credit: Verb<Line> = {
  name: 'credit after payment',
  targets: ({ around }) =>
    around.billed.filter((line) => line.state === 'paid' && line.grossPence - line.creditedPence >= 4),
  foretell: (line, { size }) => {
    const pence = creditPence(line, size)
    return [...credited(line.potId, pence), [line.potId, 'owedBack', pence]]
  },
  act: ({ council }, line, { size, key }) =>
    transaction((tx) =>
      writeCredit(tx, council.first, { lineId: line.id, pence: creditPence(line, size), reason, key }),
    ),
}

function creditPence({ grossPence, creditedPence }: Line, size: number): number {
  return Math.max(1, part(grossPence - creditedPence, size))
}

/** None, a quarter, a half, three quarters or all. */
function part(pence: number, size: number): number {
  return Math.floor((pence * (size % 5)) / 4)
}

function approved(potId: string, pence: number): Change[] {
  return [
    [potId, 'delivered', -pence],
    [potId, 'spent', pence],
    [potId, 'owed', pence],
  ]
}

function credited(potId: string, pence: number): Change[] {
  return [
    [potId, 'spent', -pence],
    [potId, 'available', pence],
  ]
}

export function unpaidOf({ grossPence, creditedPence, paidPence }: Line): number {
  return grossPence - creditedPence - paidPence
}

/** Open cases of invoice lines in a state. */
function casesOf({ around }: Model, state: Line['state']): Case[] {
  return around.cases.flatMap(({ id, invoiceLineId }) => {
    const line = around.billed.find((one) => one.id === invoiceLineId)
    const visit = around.visits.find((one) => one.visit.id === line?.visitId)
    return line?.state === state && visit ? [{ exceptionId: id, line, visit }] : []
  })
}

export const invoiceVerbs = {
  invoice: doable(invoice),
  approve: doable(approve),
  approveOrdered: doable(approveOrdered),
  back: doable(back),
  query: doable(query),
  settle: doable(settle),
  credit: doable(credit),
}
