import { expect, test } from 'vitest'
import { NewBudgetForm } from './new-budget-form.ts'

test('each sentence of the form for a budget ends with a full stop', () => {
  const long = { name: 'x'.repeat(61), amount: 'much' }
  const said = [{}, { pots: [] }, { pots: [{}, long] }].flatMap(
    (typed) => NewBudgetForm.safeParse(typed).error?.issues.map(({ message }) => message) ?? [],
  )
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter((words) => /^[A-Z].*[^.]$/.test(words) && !words.startsWith('Invalid'))).toEqual([])
})
