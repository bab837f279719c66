import { expect, test } from 'vitest'
import { invoiceStateInWords } from './invoice.ts'

test('what no bank pays is settled, in part or whole; what a bank pays is paid', () => {
  expect(invoiceStateInWords('part paid', 'recharge note')).toBe('Partly settled')
  expect(invoiceStateInWords('paid', 'statement')).toBe('Settled')
  expect(invoiceStateInWords('part paid', 'invoice')).toBe('Part paid')
})
