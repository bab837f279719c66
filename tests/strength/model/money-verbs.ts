import { like } from 'drizzle-orm'
import { lowerPot } from '#app/domain/budgets/lower-pot.server.ts'
import { raisePot } from '#app/domain/budgets/raise-pot.server.ts'
import { setAsideContingency } from '#app/domain/budgets/set-aside.server.ts'
import { reverseEntry } from '#app/domain/ledger/reverse-entry.server.ts'
import { confirmReceived } from '#app/domain/payments/confirm-received.server.ts'
import { iHavePaid } from '#app/domain/payments/i-have-paid.server.ts'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import { makeReleaseRun } from '#app/domain/payments/make-release-run.server.ts'
import { returnPayment } from '#app/domain/payments/return-payment.server.ts'
import { settlePayment } from '#app/domain/payments/settle-payment.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { sentByTwo } from '#tests/factories/invoicing.ts'
import { unpaidOf } from './invoice-verbs.ts'
import { holderOf } from './order-verbs.ts'
import { doable, type Change, type Model, type Undoable, type Verb } from './step.ts'
import type { Around, World, WorldPot } from './world.ts'

const reason = 'It was agreed.'
const amount = (size: number) => 100 + (size % 5_000)
const councilManaged = (_: Model, { pots }: World) => pots.filter(({ isDirect }) => !isDirect)
type Payment = Around['paid'][number]['payment']

const raise: Verb<WorldPot> = {
  name: 'raise a pot',
  targets: councilManaged,
  foretell: ({ potId }, { size }) => [
    [potId, 'given', amount(size)],
    [potId, 'available', amount(size)],
  ],
  act: ({ council }, { potId }, { size, key }) =>
    transaction((tx) => raisePot(tx, council.first, { potId, pence: amount(size), reason, key })),
  isUndoable: true,
}

const lower: Verb<WorldPot> = {
  name: 'lower a pot',
  targets: councilManaged,
  foretell: ({ potId }, { size }) => [
    [potId, 'given', -amount(size)],
    [potId, 'available', -amount(size)],
  ],
  act: ({ council }, { potId }, { size, key }) =>
    transaction((tx) => lowerPot(tx, council.first, { potId, pence: amount(size), reason, key })),
  isUndoable: true,
}

const setAside: Verb<WorldPot> = {
  name: 'set money aside',
  targets: (_, { pots }) => pots,
  foretell: ({ potId }, { size }) => [
    [potId, 'available', -amount(size)],
    [potId, 'setAside', amount(size)],
  ],
  act: ({ practitioner }, { potId }, { size, key }) =>
    transaction((tx) => setAsideContingency(tx, practitioner, { potId, pence: amount(size), reason, key })),
  isUndoable: true,
}

const reverse: Verb<Undoable> = {
  name: 'reverse an entry',
  targets: ({ undoable }) => undoable,
  foretell: (undone, { model }) => {
    model.undoable = model.undoable.filter((one) => one !== undone)
    return undone.changes.map(([potId, name, pence]): Change => [potId, name, -pence])
  },
  act: async ({ council }, undone, { key }) => {
    const [entry] = await db
      .select()
      .from(ledgerEntries)
      .where(like(ledgerEntries.key, `%:${undone.key}`))
    await transaction((tx) => reverseEntry(tx, council.first, { entryId: entry!.id, reason, key }))
  },
}

const release: Verb<Around['due'][number][]> = {
  name: 'release run',
  targets: ({ around }) => (around.due.length > 0 ? [around.due] : []),
  foretell: (due) => due.map(({ potId, pence }): Change => [potId, 'cash', pence]),
  act: async ({ council }, _, { key }) => {
    const press = { councilId: council.councilId, dueBy: today(), key }
    const { runId } = await transaction((tx) => makeReleaseRun(tx, council.first, press))
    await sentByTwo(council, runId)
  },
}

const pay: Verb<WorldPot[]> = {
  name: 'payment run',
  targets: (model, world) => {
    const pots = councilManaged(model, world)
    return pots.some(({ potId }) => model.figures.get(potId)!.owed > 0) ? [pots] : []
  },
  foretell: (pots, { model }) => pots.flatMap(({ potId }) => paidOut(model, potId, model.figures.get(potId)!.owed)),
  act: async ({ council }, _, { key }) => {
    const press = { organisationId: council.councilId, key }
    const { runId } = await transaction((tx) => makePaymentRun(tx, council.first, press))
    await sentByTwo(council, runId)
  },
}

/** What a provider owes back to the pot is taken off what the pot pays it. */
function paidOut({ figures }: Model, potId: string, pence: number): Change[] {
  const netted = Math.min(pence, figures.get(potId)!.owedBack)
  return [
    [potId, 'owed', -pence],
    [potId, 'owedBack', -netted],
  ]
}

const onItsWay = ({ around }: Model) => around.paid.filter(({ payment }) => payment.state === 'on its way')
const toProviders = ({ payment }: { payment: Payment }) => payment.payeeOrganisationId !== null

const bankPays: Verb<Payment> = {
  name: 'the bank pays',
  targets: (model) =>
    onItsWay(model)
      .filter(toProviders)
      .flatMap(({ payment }) => (payment.runId ? [payment] : [])),
  foretell: () => [],
  act: ({ council }, { id }) => transaction((tx) => settlePayment(tx, council.first, { paymentId: id })),
}

const bankReturns: Verb<Payment> = {
  name: 'the bank returns a payment',
  targets: bankPays.targets,
  foretell: ({ id }, { model: { around } }) =>
    around.paid
      .filter(({ payment }) => payment.id === id)
      .flatMap(({ potId, itemId }): Change[] => {
        const line = around.billed.find((one) => one.id === itemId && one.state === 'on its way')
        const isQueried = around.cases.some(({ invoiceLineId }) => invoiceLineId === itemId)
        return line ? [[potId, isQueried ? 'owedQueried' : 'owed', unpaidOf(line)]] : []
      }),
  act: ({ council }, { id }) =>
    transaction((tx) => returnPayment(tx, council.first, { paymentId: id, reason: 'The account is closed.' })),
}

type Bill = { invoiceId: string; potId: string; personId: string; pence: number }

/** Bills of direct payments that their cash can pay whole. */
function payableBills({ around, figures }: Model, { pots }: World): Bill[] {
  const direct = new Map(pots.filter(({ isDirect }) => isDirect).map((pot) => [pot.potId, pot]))
  const bills = new Map<string, Bill>()
  for (const line of around.billed) {
    const pot = direct.get(line.potId)
    if (!pot || line.state !== 'approved') continue
    const bill = bills.get(line.invoiceId) ?? { ...pot, invoiceId: line.invoiceId, pence: 0 }
    bill.pence += line.grossPence - line.creditedPence - line.paidPence
    bills.set(line.invoiceId, bill)
  }
  return [...bills.values()].filter(({ potId, pence }) => {
    const under = around.paid.filter(({ payment, ...its }) => its.potId === potId && isUnderway(payment))
    return pence > 0 && pence <= figures.get(potId)!.cash - under.reduce((sum, its) => sum + its.pence, 0)
  })
}

function isUnderway({ state, runId }: Payment): boolean {
  return state === 'on its way' && runId === null
}

const iPaid: Verb<Bill> = {
  name: 'I have paid',
  targets: payableBills,
  foretell: ({ potId, pence }, { model }) => paidOut(model, potId, pence),
  act: (world, { invoiceId, personId }, { key }) =>
    transaction((tx) => iHavePaid(tx, holderOf(world, personId), { invoiceId, key })),
}

const received: Verb<Payment> = {
  name: 'the provider has it',
  targets: (model) =>
    onItsWay(model)
      .filter(({ payment }) => isUnderway(payment))
      .map(({ payment }) => payment),
  foretell: ({ id }, { model }) =>
    model.around.paid
      .filter(({ payment }) => payment.id === id)
      .map(({ potId, pence }): Change => [potId, 'cash', -pence]),
  act: ({ listing }, { id }) => transaction((tx) => confirmReceived(tx, listing.owner, { paymentId: id })),
}

export const moneyVerbs = {
  raise: doable(raise),
  lower: doable(lower),
  setAside: doable(setAside),
  reverse: doable(reverse),
  release: doable(release),
  pay: doable(pay),
  bankPays: doable(bankPays),
  bankReturns: doable(bankReturns),
  iPaid: doable(iPaid),
  received: doable(received),
}
