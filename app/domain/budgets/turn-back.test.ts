import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget, aPot } from '#tests/factories/budgets.ts'
import { aMember, aPerson, anOrganisation } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { addDays, today } from '../shared/day.ts'
import { confirmBudget } from './confirm-budget.server.ts'
import { draftBudget } from './draft-budget.server.ts'
import { getBudgetOf } from './get-budget.server.ts'
import { listBudgetsToConfirm } from './list-council-budgets.server.ts'
import { NewBudgetForm } from './new-budget-form.ts'
import { whyTurnedBack } from './turned-back.server.ts'
import { sendBackBudget, takeBackBudget } from './turn-back.server.ts'
import { writtenBefore } from './written-before.server.ts'

const reason = 'The amount is that of last year'

async function aDraft() {
  const person = await aPerson()
  const { councilId, personId } = person
  const writer = await aMember(councilId, 'practitioner')
  const finance = await aMember(councilId, 'finance')
  const provider = await anOrganisation({ kind: 'provider' })
  const fund = { heldAs: 'individual service fund', payerOrganisationId: provider, pence: 520_050 } as const
  const rules = { mayBuyCategories: ['cat_a'], mayNotBuyCategories: ['cat_b'], mayBuyInHouse: true }
  const days = { startsOn: today(), endsOn: addDays(today(), 364) }
  const wanted = { personId, ...days, pots: [aPot({ ...fund, ...rules }, 0), aPot({}, 1)] }
  const { budgetId } = await transaction((tx) => draftBudget(tx, writer, wanted))
  return { person, writer, finance, budgetId, wanted }
}
const stateOf = async (budgetId: string) =>
  (await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId)))[0]?.state
const historyOf = (budgetId: string) =>
  db
    .select({ verb: auditEvents.verb, reason: auditEvents.reason })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, budgetId))

test('what waits for finance is taken back with a reason, waits no longer and never holds money', async () => {
  const { person, finance, budgetId } = await aDraft()
  const colleague = await aMember(person.councilId, 'practitioner')
  await transaction((tx) => takeBackBudget(tx, colleague, { budgetId, reason }))
  expect(await stateOf(budgetId)).toBe('taken back')
  expect(await historyOf(budgetId)).toContainEqual({ verb: 'took back a budget', reason })
  expect(await listBudgetsToConfirm(db, person.councilId)).toEqual([])
  expect(await getBudgetOf(db, person.actor, { personId: person.personId, budgetId })).toBeNull()
  const confirmed = transaction((tx) => confirmBudget(tx, finance, { budgetId }))
  await expect(confirmed).rejects.toMatchObject({ code: 'conflict' })
  expect(await db.select().from(ledgerEntries).where(eq(ledgerEntries.reference, budgetId))).toEqual([])
})

test('a finance officer sends it back, and whoever wrote it is told why', async () => {
  const { writer, finance, budgetId } = await aDraft()
  await transaction((tx) => sendBackBudget(tx, finance, { budgetId, reason }))
  expect(await stateOf(budgetId)).toBe('taken back')
  expect(await historyOf(budgetId)).toContainEqual({ verb: 'sent back a budget', reason })
  const [mail] = await db
    .select()
    .from(outbox)
    .where(eq(outbox.key, `budget-sent-back:${budgetId}`))
  expect(mail?.payload).toMatchObject({ to: writer.email, lines: expect.arrayContaining([`Why: ${reason}`]) })
})

test('whoever writes it anew reads who turned it back, when and why', async () => {
  const { person, finance, budgetId } = await aDraft()
  const { personId } = person
  expect(await whyTurnedBack(db, { personId, budgetId })).toBeNull()
  await transaction((tx) => sendBackBudget(tx, finance, { budgetId, reason }))
  const back = await whyTurnedBack(db, { personId, budgetId })
  expect(back).toMatchObject({ way: 'sent', byName: finance.name, reason })
  expect(today(back?.at)).toBe(today())
  const other = await aPerson({ councilId: person.councilId })
  expect(await whyTurnedBack(db, { personId: other.personId, budgetId })).toBeNull()

  const own = await aDraft()
  await transaction((tx) => takeBackBudget(tx, own.writer, { budgetId: own.budgetId, reason }))
  const taken = await whyTurnedBack(db, { personId: own.person.personId, budgetId: own.budgetId })
  expect(taken).toMatchObject({ way: 'took', byName: own.writer.name })
})

test('nothing that is confirmed goes back, and nobody without the role turns anything back', async () => {
  const { person, writer, finance, budgetId } = await aDraft()
  const elsewhere = await aPerson()
  const peer = await aMember(elsewhere.councilId, 'practitioner')
  const take = (actor: typeof writer) => transaction((tx) => takeBackBudget(tx, actor, { budgetId, reason }))
  await expect(take(finance)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(take(peer)).rejects.toMatchObject({ code: 'not-found' })
  await expect(take(person.actor)).rejects.toMatchObject({ code: 'forbidden' })
  const sent = transaction((tx) => sendBackBudget(tx, writer, { budgetId, reason }))
  await expect(sent).rejects.toMatchObject({ code: 'forbidden' })
  expect(await stateOf(budgetId)).toBe('draft')

  const running = await aBudget()
  const practitioner = await aMember(running.person.councilId, 'practitioner')
  const late = transaction((tx) => takeBackBudget(tx, practitioner, { budgetId: running.budgetId, reason }))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  expect(await stateOf(running.budgetId)).toBe('running')
})

test('it is written anew from what was written, to the penny and with every rule', async () => {
  const { person, budgetId, wanted } = await aDraft()
  const typed = await writtenBefore(db, { personId: person.personId, budgetId })
  expect({ personId: person.personId, ...NewBudgetForm.parse(typed) }).toEqual(wanted)
  const other = await aPerson({ councilId: person.councilId })
  expect(await writtenBefore(db, { personId: other.personId, budgetId })).toBeNull()
})
