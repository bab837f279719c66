import { useToOnePlace } from '#app/domain/catalogue/build-ups/use-points.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import type { Outcome } from './outcome.ts'

const size = { width: 600, height: 300, left: 70, bottom: 40, top: 16, right: 20 }

/** What a unit costs at more and less use, the price that is charged, and where the two meet. */
export function UseCurve({ outcome }: { outcome: Outcome }) {
  const { curve, pricePence, breakEven, real, unit } = outcome
  const [first] = curve
  const last = curve.at(-1)
  if (!first || !last) return null
  const most = Math.max(first.unitPence, pricePence ?? 0)
  const x = (use: number) =>
    size.left + ((use - first.useOfHundred) / (100 - first.useOfHundred)) * (size.width - size.left - size.right)
  const y = (pence: number) => size.height - size.bottom - (pence / most) * (size.height - size.bottom - size.top)
  const use = (units: number) => (units * 100) / real.capacityUnits
  const meet = breakEven === null ? null : use(breakEven.units)
  const isOn = (where: number | null): where is number => where !== null && where >= first.useOfHundred && where <= 100
  const here = use(real.usedUnits)
  return (
    <figure className="db-columns">
      <svg role="img" aria-label={inWords(outcome)} focusable="false" viewBox={`0 0 ${size.width} ${size.height}`}>
        <line className="is-base" x1={size.left} x2={size.width - size.right} y1={y(0)} y2={y(0)} />
        {[first, last].map(({ useOfHundred, unitPence }) => (
          <g key={useOfHundred}>
            <text x={x(useOfHundred)} y={size.height - 14}>
              {useOfHundred} in 100
            </text>
            <line className="is-grid" x1={size.left} x2={size.width - size.right} y1={y(unitPence)} y2={y(unitPence)} />
            <text x={size.left - 8} y={y(unitPence) + 5} className="is-end">
              {pounds(unitPence)}
            </text>
          </g>
        ))}
        <polyline
          className="is-line"
          points={curve.map((one) => `${x(one.useOfHundred)},${y(one.unitPence)}`).join(' ')}
        />
        {pricePence === null ? null : (
          <line
            className="is-price"
            x1={size.left}
            x2={size.width - size.right}
            y1={y(pricePence)}
            y2={y(pricePence)}
          />
        )}
        {isOn(meet) && pricePence !== null ? (
          <circle className="is-meet" cx={x(meet)} cy={y(pricePence)} r={breakEven?.isNow ? 15 : 9} />
        ) : null}
        {isOn(here) ? <circle className="is-now" cx={x(here)} cy={y(real.unitPence)} r="9" /> : null}
      </svg>
      <figcaption className="db-small db-soft">
        The line is what {perUnit(unit)} costs at each use, the full dot is now. The broken line is the price; the ring
        is where the price pays for the year.
      </figcaption>
    </figure>
  )
}

function inWords({ curve, pricePence, breakEven, real, unit }: Outcome): string {
  const [first] = curve
  const last = curve.at(-1)
  const cost = `What ${perUnit(unit)} costs falls from ${pounds(first?.unitPence ?? 0)} to ${pounds(last?.unitPence ?? 0)} with use.`
  if (pricePence === null) return cost
  const meets =
    breakEven === null
      ? 'No use is enough for that price.'
      : `It pays for the year at ${useToOnePlace(breakEven.units, real.capacityUnits)} in every 100.`
  return `${cost} The price is ${pounds(pricePence)}. ${meets}`
}
