import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { workOut } from '#app/domain/catalogue/build-ups/activity.ts'
import { breakEvenOf, shownUses, usePointsOf } from '#app/domain/catalogue/build-ups/use-points.ts'
import { altered, fullUse, type WhatIf } from '#app/domain/catalogue/build-ups/what-if.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { Columns } from './columns.tsx'
import type { Outcome } from './outcome.ts'
import { UseCurve } from './use-curve.tsx'

function outcome(pricePence: number | null, what?: WhatIf): Outcome {
  const points = usePointsOf(homeCare, null)
  return {
    ...{ unit: 'hour', real: workOut(homeCare)!, full: fullUse(homeCare)!, pricePence, points },
    what: what ? workOut(altered(homeCare, what)) : null,
    breakEven: breakEvenOf(homeCare, pricePence),
    curve: points.filter(({ useOfHundred }) => shownUses.some((use) => use === useOfHundred)),
  }
}

/** What each drawn thing of a kind says of itself: its numbers by name, and its class. */
function drawn(shown: string, tag: string) {
  return [...shown.matchAll(new RegExp(`<${tag} ([^>]*?)/?>`, 'g'))].map(([, said = '']) => {
    const all = Object.fromEntries(
      [...said.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
    )
    return { look: all['class'], of: (name: string) => Number(all[name]), text: (name: string) => all[name] ?? '' }
  })
}
const nameOf = (shown: string) => /<svg role="img" aria-label="([^"]*)"/.exec(shown)?.[1]

test('the columns say what an hour costs as it is, at full use and as tried, and are as tall as that', () => {
  const shown = renderToStaticMarkup(<Columns outcome={outcome(3281, { payPence: 1_000 })} />)
  expect(nameOf(shown)).toMatch(/^What an hour costs: As it is £32\.81, At full use £25\.83, What if £3\d\.\d\d\.$/)
  const blocks = drawn(shown, 'rect')
  expect(blocks).toHaveLength(3 * 4)
  const [real, full, tried] = [blocks.slice(0, 4), blocks.slice(4, 8), blocks.slice(8)]
  const tall = (some: typeof blocks) => some.reduce((sum, block) => sum + block.of('height'), 0)
  expect(tall(full) / tall(real)).toBeCloseTo(2583 / 3281)
  expect(tall(tried)).toBeGreaterThan(tall(real))
  const share = (look: string) => real.find((block) => block.look === look)!.of('height') / tall(real)
  const shares = ['is-pay', 'is-other', 'is-direct', 'is-share'].map((look) => Math.round(share(look) * 3281))
  expect(shares).toEqual([2140, 113, 109, 919])
  for (const column of [real, full, tried])
    for (const [at, block] of column.slice(0, -1).entries())
      expect(block.of('y') + block.of('height')).toBeCloseTo(column[at + 1]!.of('y'))
})

test('nothing tried draws no third column', () => {
  const shown = renderToStaticMarkup(<Columns outcome={outcome(null)} />)
  expect(nameOf(shown)).toBe('What an hour costs: As it is £32.81, At full use £25.83.')
  expect(drawn(shown, 'rect')).toHaveLength(2 * 4)
})

/** Where the curve has a use and a price, measured by its two ends. */
function scaleOf(shown: string, { curve }: Outcome) {
  const points = drawn(shown, 'polyline')[0]!.text('points').split(' ')
  const ends = [points.at(0)!, points.at(-1)!].map((point) => point.split(',').map(Number))
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = ends
  const [p0, p1] = [curve.at(0)!.unitPence, curve.at(-1)!.unitPence]
  return {
    points,
    x: (use: number) => x0 + ((use - 40) / 60) * (x1 - x0),
    y: (pence: number) => y0 + ((pence - p0) / (p1 - p0)) * (y1 - y0),
  }
}

test('the curve falls with use; it shows now, the price, and where the price pays for the year', () => {
  const about = outcome(2900)
  const shown = renderToStaticMarkup(<UseCurve outcome={about} />)
  expect(nameOf(shown)).toMatch(
    /^What an hour costs falls from £\d\d\.\d\d to £25\.83 with use\. The price is £29\.00\. It pays for the year at 88\.\d in every 100\.$/,
  )
  const { points, x, y } = scaleOf(shown, about)
  expect(points).toHaveLength(shownUses.length)
  const heights = points.map((point) => Number(point.split(',')[1]))
  expect(heights).toEqual(heights.toSorted((a, b) => a - b)) // y grows downwards
  const price = drawn(shown, 'line').find(({ look }) => look === 'is-price')!
  expect(price.of('y1')).toBeCloseTo(y(2900))
  const dots = drawn(shown, 'circle')
  const use = (units: number) => (units * 100) / about.real.capacityUnits
  expect(dots.map(({ look }) => look)).toEqual(['is-meet', 'is-now'])
  expect(dots[0]!.of('cx')).toBeCloseTo(x(use(about.breakEven!.units)))
  expect(dots[0]!.of('cy')).toBeCloseTo(y(2900))
  expect(dots[1]!.of('cx')).toBeCloseTo(x(use(41_184)))
  expect(dots[1]!.of('cy')).toBeCloseTo(y(3281))
})

test('a price that no use pays has no ring, and without a price there is no line either', () => {
  const never = renderToStaticMarkup(<UseCurve outcome={outcome(1214)} />)
  expect(nameOf(never)).toContain('The price is £12.14. No use is enough for that price.')
  const none = renderToStaticMarkup(<UseCurve outcome={outcome(null)} />)
  expect(nameOf(none)).toMatch(/with use\.$/)
  for (const shown of [never, none]) expect(drawn(shown, 'circle').map(({ look }) => look)).toEqual(['is-now'])
  expect(drawn(none, 'line').some(({ look }) => look === 'is-price')).toBe(false)
})
