import type { Worked } from '#app/domain/catalogue/build-ups/activity.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { looks, type Outcome } from './outcome.ts'

const wide = 150
const tall = 300
const top = 34

const names = { pay: 'Workers’ pay', travel: 'Miles', direct: 'Other costs of visits', overhead: 'Overheads' } as const
const kinds = ['overhead', 'direct', 'travel', 'pay'] as const

/** What a unit costs, at real use, at full use and as tried: a column for each, with a block for each kind of cost. */
export function Columns({ outcome }: { outcome: Outcome }) {
  const { unit, real, full, what } = outcome
  const columns = [
    { name: 'As it is', worked: real },
    { name: 'At full use', worked: full },
    ...(what ? [{ name: 'What if', worked: what }] : []),
  ]
  const most = Math.max(...columns.map(({ worked }) => worked.unitPence))
  const words = columns.map(({ name, worked }) => `${name} ${pounds(worked.unitPence)}`).join(', ')
  return (
    <figure className="db-columns">
      <svg
        role="img"
        aria-label={`What ${perUnit(unit)} costs: ${words}.`}
        focusable="false"
        viewBox={`0 0 ${columns.length * wide} ${tall + top + 30}`}
      >
        {columns.map(({ name, worked }, at) => (
          <Column key={name} name={name} worked={worked} left={at * wide} most={most} />
        ))}
      </svg>
      <figcaption>
        <ul className="db-columns__key">
          {kinds.toReversed().map((kind) => (
            <li key={kind} className={looks[kind]}>
              {names[kind]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function Column(props: { name: string; worked: Worked; left: number; most: number }) {
  const { name, worked, left, most } = props
  const heights = kinds.map((kind) => {
    const pence = worked.parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part.unitPence, 0)
    return { kind, pence, height: (pence / most) * tall }
  })
  const whole = heights.reduce((sum, { height }) => sum + height, 0)
  const ground = top + tall
  const middle = left + wide / 2
  return (
    <g>
      <text x={middle} y={ground - whole - 10} className="is-amount">
        {pounds(worked.unitPence)}
      </text>
      {heights.map(({ kind, height }, at) => {
        const above = heights.slice(at).reduce((sum, one) => sum + one.height, 0)
        return (
          <rect key={kind} className={looks[kind]} x={left + 20} y={ground - above} width={wide - 40} height={height} />
        )
      })}
      <text x={middle} y={ground + 22}>
        {name}
      </text>
    </g>
  )
}
