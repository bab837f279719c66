import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { usePointsOf } from '#app/domain/catalogue/build-ups/use-points.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { UseTable } from './use-table.tsx'

function rowsAt(pricePence: number | null): string[] {
  const shown = renderToStaticMarkup(<UseTable unit="hour" points={usePointsOf(homeCare, pricePence)} />)
  const [, body = ''] = shown.split('<tbody')
  return body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .replace(/<[^>]+>/g, '|')
        .replace(/^[^>]*>/, '')
        .split('|')
        .filter((cell) => cell.trim())
        .join(' · '),
    )
}

test('the table under the curve says the use, the hours of a year and what one costs, with now and break-even among them', () => {
  const rows = rowsAt(2900)
  expect(rows).toHaveLength(9)
  expect(rows.filter((row) => row.includes('(now)'))).toEqual(['78% (now) · 41,184 hours · £32.81'])
  expect(rows.filter((row) => row.includes('(break-even)'))).toHaveLength(1)
  expect(rows.at(-1)).toMatch(/^100% · 52,\d{3} hours · £\d\d\.\d\d$/)
})

test('now and break-even are one row where the price is what an hour costs', () => {
  expect(rowsAt(3281).filter((row) => row.includes('('))).toEqual(['78% (now and break-even) · 41,184 hours · £32.81'])
})

test('without a price there is no break-even', () => {
  expect(rowsAt(null).some((row) => row.includes('break-even'))).toBe(false)
})
