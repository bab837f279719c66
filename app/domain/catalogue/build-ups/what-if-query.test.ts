import { expect, test } from 'vitest'
import { whatIfFrom } from './what-if-query.ts'

test('what somebody would like to try is read from an address, and what is left empty stays as it is', () => {
  expect(whatIfFrom({})).toEqual({ what: {}, errors: {} })
  expect(whatIfFrom({ use: ' 90 ', pay: '9.50', travel: '', overheads: '0', version: 'x' })).toEqual({
    what: { useOfHundred: 90, payPence: 950, overheadsOfHundred: 0 },
    errors: {},
  })
})

test('what is not understood is said at its field, and nothing is tried until all of it is', () => {
  expect(whatIfFrom({ use: '90', pay: '9,50' })).toEqual({
    what: {},
    errors: { pay: ['Type pounds, such as 9.50, or leave it empty'] },
  })
  expect(whatIfFrom({ use: 'abc', pay: '9', travel: '601', overheads: '501' }).errors).toEqual({
    use: ['Type a whole number from 1 to 100, or leave it empty'],
    travel: ['Type a whole number from 0 to 600, or leave it empty'],
    overheads: ['Type a whole number from 0 to 500, or leave it empty'],
  })
  for (const use of ['0', '250', '9.5', '-1']) expect(whatIfFrom({ use }).what, use).toEqual({})
})
