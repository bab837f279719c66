import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownParts } from './activity.ts'
import { BuildUpForm, figuresTyped } from './build-up-form.ts'

const typed = {
  ...{ intent: 'save', unit: 'hour', yearWords: '2026 to 2027', workers: '10', pay: '12.60', onCosts: '23' },
  ...{ holidayDays: '33', sickDays: '8', trainingDays: '5', travelMinutes: '12', miles: '2.5', mile: '0.45' },
  ...{ unitMinutes: '60', peopleTogether: '1', usedUnits: '100' },
}

test('figures that were kept can be kept again as the page shows them, and say the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 6000 }), (hundredths) => {
      const first = BuildUpForm.parse({ ...typed, paidHoursWeek: String(hundredths / 100) })
      const shown = figuresTyped(first)
      expect(BuildUpForm.parse({ ...shown, intent: 'save' })).toEqual(first)
    }),
  )
})

const overhead = (name: string, rate = '100') => ({ name, basis: 'a sum', rate })

function troublesWith(overheads: object[]): [path: string, message: string][] {
  const read = BuildUpForm.safeParse({ ...typed, paidHoursWeek: '37', overheads })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}

test('two overheads cannot have one name: they would be one row of the table, and counted twice below it', () => {
  expect(troublesWith([overhead('Premises'), overhead('Management'), overhead('premises ')])).toEqual([
    ['overheads.2.name', '“premises” is there already. Give this overhead another name, or put the two into one.'],
  ])
  expect(troublesWith([overhead('Premises'), overhead('Management')])).toEqual([])
})

test.each(Object.values(ownParts))('an overhead cannot be called "%s", as a row of our own is', (name) => {
  expect(troublesWith([overhead(name.toUpperCase())])).toEqual([
    ['overheads.0.name', `Daybook has a row called “${name.toUpperCase()}” already. Give this overhead another name.`],
  ])
})

test('overheads left empty are left out, and what is wrong is said beside the one it is about', () => {
  const rows = [overhead('', ''), overhead('Premises', 'a lot'), overhead('', ''), overhead('Law')]
  expect(troublesWith(rows)).toEqual([['overheads.1.rate', 'Enter an amount, or a number in 100']])
  const kept = BuildUpForm.parse({ ...typed, paidHoursWeek: '37', overheads: [rows[0], rows[3]] })
  expect(kept.activity.overheads.map(({ name }) => name)).toEqual(['Law'])
})
