import { expect, test } from 'vitest'
import { streamInWords } from './budget.ts'

test('whose own money it is: “your” is said to the person, their first name to anybody else', () => {
  const herself = { personName: 'Joan', isPerson: true }
  const herSon = { personName: 'Joan', isPerson: false }
  expect(streamInWords('own contribution', herself)).toBe('Your own share of the cost')
  expect(streamInWords('own contribution', herSon)).toBe('Joan’s own share of the cost')
  expect(streamInWords('self-funded', herself)).toBe('Your own money')
  expect(streamInWords('self-funded', herSon)).toBe('Joan’s own money')
  expect(streamInWords('social care', herSon)).toBe('Social care money')
})
