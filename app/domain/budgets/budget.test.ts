import { expect, test } from 'vitest'
import { streamInWords, timeOf } from './budget.ts'

test('whose own money it is: “your” is said to the person, their first name to anybody else', () => {
  const herself = { personName: 'Joan', isPerson: true }
  const herSon = { personName: 'Joan', isPerson: false }
  expect(streamInWords('own contribution', herself)).toBe('Your own share of the cost')
  expect(streamInWords('own contribution', herSon)).toBe('Joan’s own share of the cost')
  expect(streamInWords('self-funded', herself)).toBe('Your own money')
  expect(streamInWords('self-funded', herSon)).toBe('Joan’s own money')
  expect(streamInWords('social care', herSon)).toBe('Social care money')
})

test('a budget is to come until its first day, and over from the day after its last, whatever the night has done', () => {
  const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' }
  expect(timeOf({ ...days, state: 'agreed' }, '2026-03-31')).toBe('to come')
  expect(timeOf({ ...days, state: 'agreed' }, '2026-04-01')).toBe('now')
  expect(timeOf({ ...days, state: 'running' }, '2027-03-31')).toBe('now')
  expect(timeOf({ ...days, state: 'running' }, '2027-04-01')).toBe('over')
  expect(timeOf({ ...days, state: 'closing' }, '2027-04-10')).toBe('over')
  expect(timeOf({ ...days, state: 'closed' }, '2027-08-01')).toBe('over')
})
