import { expect, test } from 'vitest'
import { runCsv } from './run-csv.ts'

const payment = {
  payeeName: 'Bright Days',
  sortCode: '040004',
  account: '00123456',
  pence: 9901,
  reference: 'PAY-0001',
  state: 'planned',
}

test('the file for the bank keeps the zeros of account numbers and adds up', () => {
  const lines = runCsv([payment, { ...payment, payeeName: 'Oak Tree Care', pence: 5 }], { forBank: true }).split('\r\n')
  expect(lines[1]).toBe('"Bright Days","040004","00123456","99.01","PAY-0001","planned"')
  expect(lines[3]).toContain('"99.06","2 payments"')
})

test('a name that a spreadsheet would run as a formula is only text, and nothing is paid with nothing', () => {
  const csv = runCsv(
    [
      { ...payment, payeeName: '=HYPERLINK("x")' },
      { ...payment, pence: 0 },
    ],
    { forBank: true },
  )
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain('"1 payment"')
})

test('a file to look through has no accounts in it, so that nothing can be paid by it', () => {
  const [, line] = runCsv([payment], { forBank: false }).split('\r\n')
  expect(line).toBe('"Bright Days","","","99.01","PAY-0001","planned"')
})
