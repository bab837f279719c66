import { expect, test } from 'vitest'
import * as cardEvents from './card-events.ts'
import * as otherEvents from './events.ts'
import type { Transfer } from './events.ts'

/** 'debit -> credit pence', one line a transfer. */
function told(transfers: Transfer[]): string[] {
  return transfers.map(({ debit, credit, pence }) => `${debit.id} -> ${credit.id} ${pence}`)
}

const everyEvent = { ...otherEvents, ...cardEvents }
const tested = new Set<string | symbol>()
const events = new Proxy(everyEvent, {
  get(target, name: keyof typeof everyEvent) {
    tested.add(name)
    return target[name]
  },
})

const line = { potId: 'P', shareId: 's' }
const bill = { potId: 'P', providerId: 'v' }
const paid = { ...bill, paymentId: 'y', pence: 700 }

const table: [string, Transfer[], string[]][] = [
  ['a budget is agreed or raised', events.agreedOrRaised('P', 500), ['given:P -> available:P 500']],
  [
    'a budget is lowered while its money stays with the payer',
    events.loweredOrReturned('P', 500, { moneyBack: false }),
    ['available:P -> given:P 500'],
  ],
  [
    'unspent money is returned',
    events.loweredOrReturned('P', 500, { moneyBack: true }),
    ['available:P -> given:P 500', 'paid-in:P -> cash:P 500'],
  ],
  ['cash alone is returned', events.moneyReturned('P', 300), ['paid-in:P -> cash:P 300']],
  ['release day', events.released('P', 500), ['cash:P -> paid-in:P 500']],
  ['contingency is set aside', events.setAside('P', 500), ['available:P -> set-aside:P 500']],
  ['contingency is used', events.contingencyUsed('P', 500), ['set-aside:P -> available:P 500']],
  ['a shortfall is covered', events.shortfallCovered('P', 500), ['available:P -> shortfall:P 500']],
  ['an order is placed', events.orderPlaced([{ ...line, pence: 500 }]), ['available:P -> held:P:s 500']],
  [
    'an order is placed on three pots in one entry',
    events.orderPlaced([
      { potId: 'A', shareId: 'a', pence: 334 },
      { potId: 'B', shareId: 'b', pence: 333 },
      { potId: 'C', shareId: 'c', pence: 333 },
    ]),
    ['available:A -> held:A:a 334', 'available:B -> held:B:b 333', 'available:C -> held:C:c 333'],
  ],
  ['a line comes to cost more', events.lineChanged([{ ...line, differencePence: 70 }]), ['available:P -> held:P:s 70']],
  [
    'a line comes to cost less',
    events.lineChanged([{ ...line, differencePence: -70 }]),
    ['held:P:s -> available:P 70'],
  ],
  ['a line that costs the same moves nothing', events.lineChanged([{ ...line, differencePence: 0 }]), []],
  [
    'declined, cancelled, lapsed, missed or ended',
    events.heldGivenBack([{ ...line, pence: 500 }]),
    ['held:P:s -> available:P 500'],
  ],
  [
    'a visit is confirmed as ordered',
    events.visitConfirmed([{ ...line, heldPence: 500, costPence: 500 }]),
    ['held:P:s -> delivered:P:s 500'],
  ],
  [
    'a visit was shorter: the rest goes back',
    events.visitConfirmed([{ ...line, heldPence: 500, costPence: 400 }]),
    ['held:P:s -> delivered:P:s 400', 'held:P:s -> available:P 100'],
  ],
  [
    'a visit was longer, with a yes: more comes from available',
    events.visitConfirmed([{ ...line, heldPence: 500, costPence: 650 }]),
    ['held:P:s -> delivered:P:s 500', 'available:P -> delivered:P:s 150'],
  ],
  [
    'a fee for late cancellation is charged like a delivery',
    events.visitConfirmed([{ ...line, heldPence: 500, costPence: 250 }]),
    ['held:P:s -> delivered:P:s 250', 'held:P:s -> available:P 250'],
  ],
  [
    'a yes is taken back before it is on an invoice',
    events.confirmationWithdrawn([{ ...line, pence: 500 }]),
    ['delivered:P:s -> held:P:s 500'],
  ],
  [
    'an invoice is approved',
    events.invoiceApproved([{ ...line, providerId: 'v', pence: 500 }]),
    ['delivered:P:s -> spent:P 500', 'charged:P -> owed:P:v 500'],
  ],
  [
    'a line is queried after approval',
    events.queriedAfterApproval({ ...bill, pence: 500 }),
    ['owed:P:v -> owed-queried:P:v 500'],
  ],
  ['its query is settled', events.querySettled({ ...bill, pence: 500 }), ['owed-queried:P:v -> owed:P:v 500']],
  ['a payment is sent to the bank', events.sentToBank(paid), ['owed:P:v -> on-its-way:y 700']],
  [
    'a payment from a released pot is confirmed',
    events.paymentConfirmed({ potId: 'P', councilId: null, paymentId: 'y', pence: 700 }),
    ['on-its-way:y -> cash:P 700'],
  ],
  [
    'a payment from a council-managed pot is confirmed',
    events.paymentConfirmed({ potId: 'P', councilId: 'c', paymentId: 'y', pence: 700 }),
    ['on-its-way:y -> council-cash:c 700'],
  ],
  ['a payment is returned by the bank', events.paymentReturned(paid), ['on-its-way:y -> owed:P:v 700']],
  ['an individual service fund is drawn down', events.drawnDown({ ...bill, pence: 500 }), ['owed:P:v -> cash:P 500']],
  [
    'the money of a fund is sent back by the bank',
    events.drawnDownTakenBack({ ...bill, pence: 500 }),
    ['cash:P -> owed:P:v 500'],
  ],
  [
    'an in-house service is recharged',
    events.recharged({ ...bill, costCentre: 'HC1', pence: 500 }),
    ['owed:P:v -> recharge:HC1 500'],
  ],
  [
    'what was recharged is credited',
    events.rechargeTakenBack({ ...bill, costCentre: 'HC1', pence: 500 }),
    ['recharge:HC1 -> owed-back:P:v 500'],
  ],
  [
    'a credit note before payment',
    events.creditedUnpaid({ ...bill, pence: 200 }),
    ['spent:P -> available:P 200', 'owed:P:v -> charged:P 200'],
  ],
  [
    'a credit note for a queried line',
    events.creditedWhileQueried({ ...bill, pence: 200 }),
    ['spent:P -> available:P 200', 'owed-queried:P:v -> charged:P 200'],
  ],
  [
    'a credit note after payment',
    events.creditedAfterPayment({ ...bill, pence: 200 }),
    ['spent:P -> available:P 200', 'owed-back:P:v -> charged:P 200'],
  ],
  [
    'a credit is taken off the next payment',
    events.creditNetted({ ...bill, pence: 200 }),
    ['owed:P:v -> owed-back:P:v 200'],
  ],
  [
    'a credit is refunded to the payer',
    events.creditRefunded({ ...bill, councilId: null, pence: 200 }),
    ['cash:P -> owed-back:P:v 200'],
  ],
  [
    'a credit is refunded to the council',
    events.creditRefunded({ ...bill, councilId: 'c', pence: 200 }),
    ['council-cash:c -> owed-back:P:v 200'],
  ],
  [
    'a contribution is billed',
    events.contributionBilled({ potId: 'P', personId: 'p', pence: 2500 }),
    ['person-owes:p -> paid-in:P 2500'],
  ],
  [
    'a contribution is received by card, less the fee',
    events.contributionReceived({ personId: 'p', cardAccountId: 'x', pence: 2500, feePence: 55 }),
    ['card-clearing:x -> person-owes:p 2500', 'card-fees:x -> card-clearing:x 55'],
  ],
  [
    'card money is paid out to the council',
    events.contributionPaidOut({ councilId: 'c', cardAccountId: 'x', pence: 2445 }),
    ['council-cash:c -> card-clearing:x 2445'],
  ],
  [
    'a pot is topped up by card',
    events.cardTopUp({ potId: 'P', cardAccountId: 'x', pence: 5000 }),
    ['given:P -> available:P 5000', 'card-clearing:x -> paid-in:P 5000'],
  ],
  [
    'a top-up is charged back after most of it was ordered with',
    events.chargedBack({ potId: 'P', cardAccountId: 'x', availablePence: 1000, pence: 5000 }),
    ['available:P -> given:P 1000', 'shortfall:P -> given:P 4000', 'paid-in:P -> card-clearing:x 5000'],
  ],
  [
    'spent elsewhere, within what there is',
    events.spentElsewhere({ potId: 'P', availablePence: 900, cashPence: 900, pence: 500 }),
    ['available:P -> spent:P 500', 'charged:P -> cash:P 500'],
  ],
  [
    'spent elsewhere, more than there is, is never refused',
    events.spentElsewhere({ potId: 'P', availablePence: 450, cashPence: 400, pence: 500 }),
    [
      'available:P -> spent:P 450',
      'shortfall:P -> spent:P 50',
      'charged:P -> cash:P 400',
      'charged:P -> paid-in:P 100',
    ],
  ],
  [
    'the payer of a pot changes',
    events.payerChanged({ oldPotId: 'O', newPotId: 'N', budgetPence: 900, cashPence: 400 }),
    ['available:O -> given:O 900', 'given:N -> available:N 900', 'paid-in:O -> cash:O 400', 'cash:N -> paid-in:N 400'],
  ],
]

test.each(table)('%s', (_, transfers, expected) => {
  expect(told(transfers)).toEqual(expected)
})

test('every event of the plan stands in the table above', () => {
  expect(Object.keys(everyEvent).filter((name) => !tested.has(name))).toEqual([])
})

test('no transfer crosses from one book to the other', () => {
  for (const [, transfers] of table) for (const { debit, credit } of transfers) expect(debit.book).toBe(credit.book)
})
