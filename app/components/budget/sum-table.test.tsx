import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { BudgetSum } from './budget-bar.tsx'
import { SumTable } from './sum-table.tsx'

const nothing: BudgetSum = {
  ...{ givenPence: 0, leftPence: 0, setAsidePence: 0, heldPence: 0, spentPence: 0, shortfallPence: 0 },
}
const aPot = (id: string, sum: Partial<BudgetSum>) => ({
  ...{
    id,
    name: `Pot ${id}`,
    heldAs: '',
    paidInSoFar: null,
    nextRelease: null,
    lateRelease: null,
    sum: { ...nothing, ...sum },
  },
})
const rowsOf = (markup: string) =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )

test('each pot has its row, and all of them together one, with what the picture shows', () => {
  const pots = [
    aPot('1', { givenPence: 10_000, leftPence: 7000, heldPence: 2000, spentPence: 1000 }),
    aPot('2', { givenPence: 5000, leftPence: 4000, setAsidePence: 1000 }),
  ]
  const sum = {
    ...nothing,
    givenPence: 15_000,
    leftPence: 11_000,
    setAsidePence: 1000,
    heldPence: 2000,
    spentPence: 1000,
  }
  expect(rowsOf(renderToStaticMarkup(<SumTable pots={pots} sum={sum} leftName="Left to use" />))).toEqual([
    ['Pot', 'Given', 'Left to use', 'Set aside', 'Held', 'Spent'],
    ['Pot 1', '£100.00', '£70.00', '£0.00', '£20.00', '£10.00'],
    ['Pot 2', '£50.00', '£40.00', '£10.00', '£0.00', '£0.00'],
    ['Together', '£150.00', '£110.00', '£10.00', '£20.00', '£10.00'],
  ])
})

test('one pot is not added up, and a shortfall is said where there is one', () => {
  const sum = { ...nothing, givenPence: 4000, heldPence: 5000, shortfallPence: 1000 }
  expect(rowsOf(renderToStaticMarkup(<SumTable pots={[aPot('1', sum)]} sum={sum} leftName="Left to use" />))).toEqual([
    ['Pot', 'Given', 'Left to use', 'Held', 'Spent', 'More than there was'],
    ['Pot 1', '£40.00', '£0.00', '£50.00', '£0.00', '£10.00'],
  ])
})
