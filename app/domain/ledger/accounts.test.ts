import { expect, test } from 'vitest'
import { account, accountPlan, type AccountRef } from './accounts.ts'

/** As the plan stands in writing: account, its book, its normal side, whether it has a floor, and one for each of what. */
const written: [AccountRef, 'budget' | 'money', 'debit' | 'credit', 'floor' | '-', string][] = [
  [account.given('P'), 'budget', 'debit', '-', 'given:P'],
  [account.available('P'), 'budget', 'credit', 'floor', 'available:P'],
  [account.setAside('P'), 'budget', 'credit', 'floor', 'set-aside:P'],
  [account.held('P', 's'), 'budget', 'credit', 'floor', 'held:P:s'],
  [account.delivered('P', 's'), 'budget', 'credit', 'floor', 'delivered:P:s'],
  [account.spent('P'), 'budget', 'credit', 'floor', 'spent:P'],
  [account.shortfall('P'), 'budget', 'debit', 'floor', 'shortfall:P'],
  [account.cash('P'), 'money', 'debit', 'floor', 'cash:P'],
  [account.councilCash('c'), 'money', 'debit', '-', 'council-cash:c'],
  [account.paidIn('P'), 'money', 'credit', '-', 'paid-in:P'],
  [account.charged('P'), 'money', 'debit', 'floor', 'charged:P'],
  [account.owed('P', 'v'), 'money', 'credit', 'floor', 'owed:P:v'],
  [account.owedQueried('P', 'v'), 'money', 'credit', 'floor', 'owed-queried:P:v'],
  [account.owedBack('P', 'v'), 'money', 'debit', 'floor', 'owed-back:P:v'],
  [account.onItsWay('y'), 'money', 'credit', 'floor', 'on-its-way:y'],
  [account.recharge('HC1'), 'money', 'credit', '-', 'recharge:HC1'],
  [account.personOwes('p'), 'money', 'debit', 'floor', 'person-owes:p'],
  [account.cardClearing('x'), 'money', 'debit', '-', 'card-clearing:x'],
  [account.cardFees('x'), 'money', 'debit', '-', 'card-fees:x'],
]

test.each(written)('$id stands in its book, on its side, with a floor or without', (ref, book, normal, floor, id) => {
  expect(ref).toMatchObject({ id, book, normal, hasFloor: floor === 'floor' })
})

test('an account belongs to a pot exactly where it is kept for one', () => {
  for (const [{ kind, potId }, , , , id] of written)
    expect([kind, potId]).toEqual([kind, id.includes(':P') ? 'P' : null])
})

test('the plan has the nineteen accounts above and no other', () => {
  expect(Object.keys(accountPlan).sort()).toEqual(written.map(([{ kind }]) => kind).sort())
  expect(written).toHaveLength(19)
})
