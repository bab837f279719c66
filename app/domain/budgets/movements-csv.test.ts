import { expect, test } from 'vitest'
import { movementsAsCsv } from './movements-csv.ts'

const movement = {
  id: 'ent_1',
  number: 1,
  at: new Date('2026-11-24T19:12:00Z'),
  kind: 'order placed',
  reference: 'ord_1',
  byUserId: 'usr_1',
  byName: '=cmd()',
  mandateId: null,
  reason: '@SUM(A1)',
  words: 'Ordered "art", at the Paint Room',
  ownPayment: null,
  potNames: ['Day-to-day support'],
  changes: { given: 0, available: -12_750, setAside: 0, held: 12_750, delivered: 0, spent: 0, cash: 0, owed: 0 },
}

test('what somebody typed is never a formula in the spreadsheet', () => {
  const csv = movementsAsCsv([movement], 'Amina Yusuf')
  expect(csv).toContain(`2026-11-24,19:12,"Ordered ""art"", at the Paint Room",'=cmd(),Amina Yusuf,'@SUM(A1)`)
})

test('amounts are pounds and pence', () => {
  expect(movementsAsCsv([movement], 'Amina Yusuf')).toContain('0.00,-127.50,0.00,127.50,0.00,0.00,0.00,0.00')
})
