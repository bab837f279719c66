import fc from 'fast-check'
import { expect, test } from 'vitest'
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
