import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vatOf } from './vat.ts'

test('VAT is taken out of the price that was shown, not put on top', () => {
  expect(vatOf([{ grossPence: 12000, vatBasisPoints: 2000 }])).toEqual({
    byRate: [{ basisPoints: 2000, grossPence: 12000, netPence: 10000, vatPence: 2000 }],
    lineVat: [2000],
  })
})

test('VAT is rounded once, on the total of each rate, and the lines add up to it', () => {
  const lines = [333, 333, 334].map((grossPence) => ({ grossPence, vatBasisPoints: 2000 }))
  const { byRate, lineVat } = vatOf([...lines, { grossPence: 1050, vatBasisPoints: 500 }])
  expect(byRate.map(({ vatPence }) => vatPence)).toEqual([167, 50])
  expect(lineVat.slice(0, 3).reduce((sum, pence) => sum + pence, 0)).toBe(167)
})

test('net and VAT always make the gross, on the invoice and over its lines', () => {
  const line = fc.record({
    grossPence: fc.integer({ min: 0, max: 100_000 }),
    vatBasisPoints: fc.constantFrom(0, 500, 2000),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const { byRate, lineVat } = vatOf(lines)
      const gross = lines.reduce((sum, { grossPence }) => sum + grossPence, 0)
      expect(byRate.reduce((sum, rate) => sum + rate.netPence + rate.vatPence, 0)).toBe(gross)
      expect(lineVat.reduce((sum, pence) => sum + pence, 0)).toBe(byRate.reduce((sum, rate) => sum + rate.vatPence, 0))
      lines.forEach(({ grossPence, vatBasisPoints }, position) => {
        expect(lineVat[position]).toBeLessThanOrEqual(grossPence)
        if (vatBasisPoints === 0) expect(lineVat[position]).toBe(0)
      })
    }),
  )
})
