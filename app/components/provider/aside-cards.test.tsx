import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SumsCard } from './aside-cards.tsx'
import { moneyWords } from './money-words.ts'

const money = { recordedPence: 100, agreedPence: 200, waitingPence: 0, invoicedPence: 0, onItsWayPence: 0 }
const card = (isInHouse: boolean, about = money) =>
  renderToStaticMarkup(<SumsCard money={about} isInHouse={isInHouse} href="/invoices" />)

test('a provider of its own reads of its invoices and its bank', () => {
  expect(card(false)).toContain('On its way to your bank')
  expect(moneyWords(false).lead).toContain('in your name')
})

test('a service of the council is paid by recharge notes, and reads of no bank and no invoice of its own', () => {
  for (const words of [card(true), card(true, { ...money, invoicedPence: 5, onItsWayPence: 6 })]) {
    expect(words).toContain('recharge note')
    expect(words).not.toMatch(/your bank|your invoices/)
  }
  expect(card(true)).not.toContain('Invoiced')
  expect(Object.values(moneyWords(true)).join(' ')).not.toMatch(/your name|your bank|your invoices/)
})

test('what waits for an answer on a document is named only where there is some', () => {
  const waits = 'invoice, waits for an answer'
  for (const isInHouse of [true, false]) {
    expect(card(isInHouse)).not.toContain(waits)
    expect(card(isInHouse, { ...money, waitingPence: 9844 })).toMatch(new RegExp(`${waits}.*£98\\.44`))
  }
})
