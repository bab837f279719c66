import { expect, test } from 'vitest'
import { addWorkingDays, isBankHoliday, isWorkingDay, subtractWorkingDays } from './working-days.ts'

test('Christmas Day, Boxing Day and Good Friday are bank holidays in England and Wales', () => {
  expect(isBankHoliday('2026-12-25')).toBe(true)
  expect(isBankHoliday('2026-12-28')).toBe(true) // Boxing Day falls on a Saturday
  expect(isBankHoliday('2027-03-26')).toBe(true)
  expect(isBankHoliday('2026-11-24')).toBe(false)
})

test('a holiday on a weekend is a bank holiday on its substitute day only', () => {
  const days = ['2026-12-26', '2027-12-25', '2027-12-26', '2028-01-01']
  expect(days.filter(isBankHoliday)).toEqual([])
  expect(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03'].filter(isBankHoliday)).toHaveLength(4)
})

test('an order of Friday before Christmas has its fifth working day in the new week', () => {
  expect(isWorkingDay('2026-12-26')).toBe(false)
  expect(addWorkingDays('2026-12-18', 5)).toBe('2026-12-29')
  expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
})

test('counting back lands where counting forward began', () => {
  expect(subtractWorkingDays('2026-12-29', 5)).toBe('2026-12-18')
})
