import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aCouncilWithOfficers, releasesPaidOut } from '#tests/factories/invoicing.ts'
import { aMandate, aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { budgets, releases } from '#db/schema/budgets.ts'
import { potBalances } from '../ledger/balances.server.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { advanceBudgets } from './advance-budgets.server.ts'
import { confirmBudget } from './confirm-budget.server.ts'
import { draftBudget, type NewBudget } from './draft-budget.server.ts'
import { listBudgetsOfPerson } from './list-budgets-of-person.server.ts'
import { NewBudgetForm } from './new-budget-form.ts'
import { getBudgetOf } from './get-budget.server.ts'
import { lowerPot } from './lower-pot.server.ts'
import { listAllMovements, listMovements } from './movements.server.ts'
import { raisePot } from './raise-pot.server.ts'
import { setAsideContingency } from './set-aside.server.ts'
import { useContingency } from './use-contingency.server.ts'

const pot: NewBudget['pots'][number] = {
  name: 'Day-to-day support',
  stream: 'social care',
  pence: 520_000,
  heldAs: 'direct payment',
  payerUserId: null,
  payerOrganisationId: null,
  releasePattern: 'monthly',
  mayBuyCategories: null,
  mayNotBuyCategories: [],
  mayBuyInHouse: false,
}
const wanted = (personId: string): NewBudget => ({
  personId,
  startsOn: today(),
  endsOn: addDays(today(), 364),
  pots: [pot, { ...pot, name: 'Help the council pays for', heldAs: 'council-managed', pence: 230_000 }],
})
const stateOf = async (budgetId: string) =>
  (await db.select({ state: budgets.state }).from(budgets).where(eq(budgets.id, budgetId)))[0]?.state

test('a practitioner drafts, another officer of finance confirms, and only then there is money', async () => {
  const person = await aPerson()
  const practitioner = await aMember(person.councilId, 'practitioner')
  const finance = await aMember(person.councilId, 'finance')
  const { budgetId } = await transaction((tx) => draftBudget(tx, practitioner, wanted(person.personId)))
  expect(await getBudgetOf(db, person.actor, { personId: person.personId })).toBeNull()

  await transaction((tx) => confirmBudget(tx, finance, { budgetId }))
  const budget = await getBudgetOf(db, person.actor, { personId: person.personId })
  expect(budget).toMatchObject({ state: 'running', sum: { given: 750_000, available: 750_000, spent: 0 } })
  const planned = await db
    .select()
    .from(releases)
    .where(eq(releases.potId, budget?.pots[0]?.id ?? ''))
  expect(planned.reduce((sum, { pence }) => sum + pence, 0)).toBe(520_000)
  expect(budget?.pots[1]).toMatchObject({ isReleased: false, payerName: expect.stringContaining('Council') })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('what was paid in so far and when more comes stand beside the money that may be ordered with', async () => {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId })
  const monthly = { heldAs: 'direct payment', pence: 120_000, releasePattern: 'monthly' } as const
  await aBudget({ person, pots: [monthly], startsOn: addDays(today(), -10) })
  const potNow = async () => (await getBudgetOf(db, person.actor, { personId: person.personId }))!.pots[0]!
  const planned = await db
    .select()
    .from(releases)
    .where(eq(releases.potId, (await potNow()).id))
  const [first, second] = planned.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  const late = { dueOn: first!.dueOn, pence: first!.pence, isOverdue: true }
  expect(await potNow()).toMatchObject({ releasedPence: 0, nextRelease: late })
  await releasesPaidOut(council)
  expect(await potNow()).toMatchObject({
    releasedPence: first!.pence,
    nextRelease: { dueOn: second!.dueOn, pence: second!.pence, isOverdue: false },
    now: { available: 120_000, cash: first!.pence },
  })
})

test('nobody confirms a budget that they drafted, nor one of a person they act for', async () => {
  const person = await aPerson()
  const both = await aMember(person.councilId, 'practitioner')
  await transaction((tx) => draftBudget(tx, both, wanted(person.personId)))
  const relative = await aMember(person.councilId, 'finance')
  await aMandate(person, relative, ['see', 'shop'])
  const { budgetId } = await transaction((tx) => draftBudget(tx, both, wanted(person.personId)))
  const confirm = (actor: typeof both) => transaction((tx) => confirmBudget(tx, actor, { budgetId }))
  await expect(confirm(both)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(confirm(relative)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(confirm(await aUser())).rejects.toMatchObject({ code: 'not-found' })
})

test('money that is added or taken away changes what is paid out later', async () => {
  const budget = await aBudget({ pots: [{ ...pot, pence: 120_000 }], startsOn: today(), endsOn: addDays(today(), 364) })
  const finance = await aMember(budget.person.councilId, 'finance')
  const change = { potId: budget.potId, reason: 'After the review' }
  const sum = async () =>
    (await db.select().from(releases).where(eq(releases.potId, budget.potId))).reduce(
      (all, { pence }) => all + pence,
      0,
    )

  const key = newId('key')
  await transaction((tx) => raisePot(tx, finance, { ...change, pence: 12_000, key }))
  await transaction((tx) => raisePot(tx, finance, { ...change, pence: 12_000, key }))
  expect(await sum()).toBe(132_000)
  await transaction((tx) => lowerPot(tx, finance, { ...change, pence: 30_000, key: newId('key') }))
  expect(await sum()).toBe(102_000)
  const balances = (await potBalances(db, [budget.potId])).get(budget.potId)
  expect(balances).toMatchObject({ given: 102_000, available: 102_000 })
  const tooMuch = transaction((tx) => lowerPot(tx, finance, { ...change, pence: 102_001, key: newId('key') }))
  await expect(tooMuch).rejects.toMatchObject({ code: 'short' })
})

test('money taken out of a pot goes once: the second press of the same form is no refusal', async () => {
  const budget = await aBudget({ pence: 10_000 })
  const finance = await aMember(budget.person.councilId, 'finance')
  const change = { potId: budget.potId, pence: 6000, reason: 'Less', key: newId('key') }
  await transaction((tx) => lowerPot(tx, finance, change))
  await transaction((tx) => lowerPot(tx, finance, change))
  expect((await potBalances(db, [budget.potId])).get(budget.potId)).toMatchObject({ given: 4000 })
})

test('one key of a form changes each of two pots, each once', async () => {
  const budget = await aBudget({ pots: [{ pence: 10_000 }, { pence: 10_000 }] })
  const finance = await aMember(budget.person.councilId, 'finance')
  const change = { pence: 100, reason: 'More', key: newId('key') }
  for (const potId of [...budget.potIds, ...budget.potIds]) {
    await transaction((tx) => raisePot(tx, finance, { ...change, potId }))
  }
  const balances = await potBalances(db, budget.potIds)
  expect(budget.potIds.map((potId) => balances.get(potId)?.given)).toEqual([10_100, 10_100])
})

test('money set aside cannot be ordered with until it is let go, with a reason that can be read', async () => {
  const budget = await aBudget({ pence: 50_000 })
  const practitioner = await aMember(budget.person.councilId, 'practitioner')
  const change = { potId: budget.potId, pence: 5000, reason: 'For days when Ann is ill' }
  await transaction((tx) => setAsideContingency(tx, practitioner, { ...change, key: newId('key') }))
  const now = async () => (await potBalances(db, [budget.potId])).get(budget.potId)
  expect(await now()).toMatchObject({ available: 45_000, setAside: 5000 })
  await transaction((tx) => useContingency(tx, practitioner, { ...change, pence: 2000, key: newId('key') }))
  expect(await now()).toMatchObject({ available: 47_000, setAside: 3000 })

  const movements = await listMovements(db, { budgetId: budget.budgetId, limit: 10 })
  expect(movements.map(({ kind }) => kind)).toEqual(['contingency used', 'contingency set aside', 'budget agreed'])
  expect(movements[0]).toMatchObject({
    reason: 'For days when Ann is ill',
    byName: practitioner.name,
    changes: { available: 2000, setAside: -2000 },
  })
  expect((await listAllMovements(db, budget)).map(({ kind }) => kind)).toEqual(movements.map(({ kind }) => kind))
  const since = movements[1]?.at ?? new Date(0)
  const later = await listAllMovements(db, { ...budget, since })
  expect(later.map(({ kind }) => kind)).toEqual(movements.filter(({ at }) => at >= since).map(({ kind }) => kind))
  const older = await listMovements(db, { budgetId: budget.budgetId, before: movements[1]?.number ?? 0, limit: 10 })
  expect(older.map(({ kind }) => kind)).toEqual(['budget agreed'])
})

test('a budget begins, ends and closes by itself, and closes only when nothing waits', async () => {
  const person = await aPerson()
  const ended = await aBudget({ person, startsOn: addDays(today(), -500), endsOn: addDays(today(), -120) })
  const coming = await aBudget({ person, startsOn: addDays(today(), 5), endsOn: addDays(today(), 100) })
  expect(await stateOf(ended.budgetId)).toBe('running')
  expect(await stateOf(coming.budgetId)).toBe('agreed')
  await transaction(advanceBudgets)
  await transaction(advanceBudgets)
  expect(await stateOf(ended.budgetId)).toBe('closed')
  expect(await stateOf(coming.budgetId)).toBe('agreed')
})

test('who is missing to keep the money is said at the field of that very pot', async () => {
  const person = await aPerson()
  const practitioner = await aMember(person.councilId, 'practitioner')
  const drafting = (heldAs: NewBudget['pots'][number]['heldAs']) => {
    const budget = { ...wanted(person.personId), pots: [pot, { ...pot, name: 'Kept by others', heldAs }] }
    return transaction((tx) => draftBudget(tx, practitioner, budget))
  }
  await expect(drafting('indirect payment')).rejects.toMatchObject({ field: 'pots[1].payerUserId' })
  await expect(drafting('managed account')).rejects.toMatchObject({ field: 'pots[1].payerTrustId' })
  await expect(drafting('individual service fund')).rejects.toMatchObject({ field: 'pots[1].payerProviderId' })
})

test('two pots of one budget never share a name, in big letters or small: it is said at the later one', async () => {
  const person = await aPerson()
  const practitioner = await aMember(person.councilId, 'practitioner')
  const named = (name: string) => ({ ...wanted(person.personId), pots: [pot, { ...pot, name }] })
  const twice = transaction((tx) => draftBudget(tx, practitioner, named(pot.name.toUpperCase())))
  await expect(twice).rejects.toMatchObject({ field: 'pots[1].name', message: 'Give each pot its own name.' })
  expect(await listBudgetsOfPerson(db, person.personId)).toEqual([])

  const typed = { amount: '10', stream: 'social care', heldAs: 'direct payment', releasePattern: 'at once' }
  const form = (...names: string[]) =>
    NewBudgetForm.safeParse({
      ...{ startsOn: today(), endsOn: today() },
      pots: names.map((name) => ({ ...typed, name })),
    }).error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(form('Day-to-day', 'Equipment')).toBeUndefined()
  expect(form('Day-to-day', 'Equipment', ' day-to-day ')).toEqual([['pots.2.name', 'Give each pot its own name.']])
  expect(form('Day-to-day', '  ')).toEqual([['pots.1.name', 'Give the pot a name, such as Day-to-day support.']])
})
