import { expect, test } from 'vitest'
import { units } from '#db/schema/catalogue.ts'
import { costOf } from './cost.ts'
import { alsoInWords } from './price-words.ts'
import { menuTyped, PricesForm } from './prices-form.ts'
import { timeOfPrice, whenOf, whens } from './sleep-in.ts'

const from = '2026-12-01'
const typed = (unit: string, band: string) =>
  PricesForm.safeParse({ from, lines: [{ unit, band, amount: '98.00', least: '' }] })

test('a price for a night that counts for a sleep-in is a price for a sleep-in', () => {
  const [night] = typed('night', 'sleep-in').data?.lines ?? []
  const [sleepIn] = typed('sleep-in', 'any').data?.lines ?? []
  expect(night).toMatchObject({ unit: 'sleep-in', band: 'any', label: 'Sleep-in', pence: 9800 })
  expect(night).toEqual(sleepIn)
  expect(typed('sleep-in', 'sleep-in').data?.lines).toEqual([sleepIn])
})

test('a sleep-in at the weekend and a waking night are prices of their own', () => {
  expect(typed('sleep-in', 'weekend').data?.lines).toMatchObject([{ unit: 'sleep-in', band: 'weekend' }])
  expect(typed('night', 'any').data?.lines).toMatchObject([{ unit: 'night', band: 'any', label: 'Night' }])
  const prices = [
    { band: 'any', pence: 9800 },
    { band: 'weekend', pence: 11_200 },
  ]
  const from10pm = (day: string) => costOf({ day, startMinute: 1320, minutes: 540 }, { unit: 'sleep-in', prices })
  expect(['2026-11-26', '2026-11-27', '2026-11-28'].map(from10pm)).toEqual([9800, 9800, 11_200])
})

test('what is not sold by the night has no sleep-in, and the sentence says what to choose', () => {
  for (const unit of units.filter((one) => one !== 'night' && one !== 'sleep-in')) {
    const { error } = typed(unit, 'sleep-in')
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['lines.0.band', 'A sleep-in has one price for the whole night. Choose “a night” or “a sleep-in” for what it is'],
    ])
  }
})

test('whatever was chosen stands in the form again and means the same', () => {
  for (const unit of units) {
    for (const when of whens) {
      const time = timeOfPrice({ unit, when })
      if ('why' in time) continue
      expect(timeOfPrice({ unit: time.unit, when: whenOf(time) })).toEqual(time)
      const lines = typed(unit, when).data?.lines ?? []
      const again = { ...menuTyped(lines, { from, moreLines: 2 }), to: undefined } // what is empty is not sent
      expect(PricesForm.safeParse(again).data?.lines).toEqual(lines)
    }
  }
})

test('under a sleep-in stands that it is not a waking night', () => {
  const words = (unit: 'night' | 'sleep-in' | 'hour', band: 'any' | 'weekend' = 'any') => {
    const price = { unit, band, label: 'Asleep', groupSize: '1 to 1', leastMinutes: null, leastQuantity: null } as const
    return alsoInWords(price, [price])
  }
  expect(words('sleep-in')).toBe('The worker sleeps, and gets up if you call: it is not a waking night')
  expect(words('sleep-in', 'weekend')).toMatch(/waking night\. Saturday, Sunday and bank holidays$/)
  expect(words('night')).toBeNull()
})
