import { expect, test } from 'vitest'
import { changeInWords, changesBetween, comingInWords, comingPrices } from './coming-prices.ts'
import { menuOn } from './prices.ts'

type Row = Parameters<typeof menuOn>[0][number]
let made = 0
const aPrice = (row: Partial<Row>): Row => ({
  ...{ id: `prc_${made++}`, councilId: null, unit: 'hour', label: 'Weekday', band: 'any', pence: 1800 },
  ...{ vatBasisPoints: 0, vatReason: null, groupSize: '1 to 1', leastMinutes: null, leastQuantity: null },
  ...{ travel: null, travelPence: null, createdAt: new Date(0) },
  ...{ validFrom: '2026-04-01', validTo: null, position: 0 },
  ...row,
})
const [day, turn, lastDay] = ['2026-11-22', '2026-12-01', '2026-11-30']
const announced = (before: Partial<Row>[], after: Partial<Row>[]) => {
  const rows = [
    ...before.map((row) => aPrice({ ...row, validTo: lastDay })),
    ...after.map((row) => aPrice({ ...row, validFrom: turn })),
  ]
  return comingInWords(comingPrices({ rows, rates: [] }, { councilId: null, day }), before.length)
}

test('what getting there will cost, and how much must be ordered, is announced with its day like a price', () => {
  const from = 'From 1 December 2026'
  const travel = { travel: 'visit' as const, travelPence: 500 }
  expect(announced([{}], [travel])).toEqual([`${from}: getting to you costs £5.00 more for each visit.`])
  expect(announced([travel], [{}])).toEqual([`${from}: getting to you costs nothing more.`])
  expect(announced([{}], [{ leastMinutes: 120 }])).toEqual([`${from}: at least 2 hours a visit.`])
  expect(announced([{ leastMinutes: 120 }], [{}])).toEqual([`${from}: you can order as little as you like.`])
  expect(announced([{}], [{ pence: 1900, ...travel }])).toEqual([
    `${from}: £19.00 an hour`,
    `${from}: getting to you costs £5.00 more for each visit.`,
  ])
  expect(announced([{}], [{ pence: 1900 }])).toEqual([`${from}: £19.00 an hour`])
})

test('travel that changes for the whole menu is said once, and for some of it with its name', () => {
  const [weekday, weekend] = [{}, { label: 'Weekend', band: 'weekend' as const }]
  const travel = { travel: 'mile' as const, travelPence: 45 }
  const words = 'etting to you costs £0.45 more for each mile, there and back.'
  const before = [weekday, weekend]
  expect(announced(before, [travel, { ...weekend, ...travel }])).toEqual([`From 1 December 2026: g${words}`])
  expect(announced(before, [weekday, { ...weekend, ...travel }])).toEqual([`From 1 December 2026: Weekend, g${words}`])
})

test('a mail says what is new about travel and the least, and no price that stays', () => {
  const at = { councilId: null, day }
  const [was, is] = [[aPrice({})], [aPrice({ leastMinutes: 90, travel: 'visit', travelPence: 350 })]]
  expect(changesBetween(menuOn(was, at), menuOn(is, at)).map(changeInWords)).toEqual([
    'Weekday: At least 1 hour 30 minutes a visit. Getting to you costs £3.50 more for each visit',
  ])
  expect(changesBetween(menuOn(was, at), menuOn(was, at))).toEqual([])
})
