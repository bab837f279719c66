import { daysBetween } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { SameInATable } from '../ui/same-in-a-table.tsx'

/** Money not yet spent or owed at the end of a day. `isExpected`: after today, if one goes on as now. */
export type ForecastPoint = { day: string; pence: number; isExpected: boolean }

type Props = {
  points: ForecastPoint[]
  today: string
  isOver: boolean
  words: React.ReactNode
  goesBy: string
  setAside: string | null
  owed: string | null
}

/**
 * "Will it last?" as a sentence, a chart drawn on the server, and the same in a table. `points` in order of days, the
 * first with what was given, at least two. `goesBy`: "if it goes on at about £21 a day". `setAside`: how much of it is, if
 * any. `owed`: what was agreed to and has no invoice, if any. `isOver`: the last point is the end, and nothing is expected.
 */
export function Forecast({ points, today, isOver, words, goesBy, setAside, owed }: Props) {
  const counted = owed ? ` ${owed} is owed: it was agreed to, and has no invoice yet.` : ''
  const what = `Money not yet spent or owed${setAside ? `, with the ${setAside} set aside` : ''}.${counted}`
  return (
    <div className="db-card">
      <p className="govuk-body-l govuk-!-margin-bottom-5">{words}</p>
      <figure className="db-forecast">
        <Chart points={points} isOver={isOver} />
        <figcaption className="db-small db-soft govuk-!-margin-top-3">
          {isOver
            ? `${what} What was agreed to after the last day counts on the last day.`
            : `${what} The line is what happened; the dots are what happens ${goesBy}.`}
        </figcaption>
      </figure>
      <SameInATable
        of="Money not yet spent or owed"
        caption="Money not yet spent or owed at the end of each month"
        rows={points}
        rowKey={(point) => `${point.day}${String(point.isExpected)}`}
        columns={[
          {
            heading: 'Day',
            isRowHeading: true,
            cell: ({ day }) => `${dayInWords(day, { weekday: false })}${day === today ? ', today' : ''}`,
          },
          { heading: 'What it is', cell: ({ isExpected }) => (isExpected ? 'Expected' : 'Happened') },
          { heading: 'Not yet spent or owed', isNumeric: true, cell: (point) => amount(point) },
        ]}
      />
    </div>
  )
}

type Placed = ForecastPoint & { x: number; y: number }

function Chart({ points, isOver }: Pick<Props, 'points' | 'isOver'>) {
  const placed = place(points)
  const [first] = placed
  const last = placed.at(-1)
  const now = placed.filter(({ isExpected }) => !isExpected).at(-1)
  if (!first || !last || !now) return null
  const happened = placed.filter(({ isExpected }) => !isExpected)
  const area = [`${first.x},84`, ...happened.map(({ x, y }) => `${x},${y}`), `${now.x},84`].join(' ')
  const isNowLast = now === last
  return (
    <svg role="img" aria-label={inWords({ first, now, last, isOver })} focusable="false">
      {[4, 24, 44, 64].map((y) => (
        <line key={y} className="is-grid" x1="0%" x2="100%" y1={`${y}%`} y2={`${y}%`} />
      ))}
      <line className="is-base" x1="0%" x2="100%" y1="84%" y2="84%" />
      <svg x="0" y="0" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
        <polygon className="is-area" points={area} />
      </svg>
      <Lines points={placed} />
      <text x="1%" y="92%">
        {monthOf(first.day)}
      </text>
      <text className="is-strong" x="1%" y="99%">
        {pounds(first.pence).replace(/\.00$/, '')}
      </text>
      <text x="98%" y="92%" textAnchor="end">
        {monthOf(last.day)}
      </text>
      {isNowLast ? null : (
        <>
          <circle className="is-end" cx={`${last.x}%`} cy={`${last.y}%`} r="8" />
          <text className="is-strong" x="98%" y="99%" textAnchor="end">
            {amount(last)}
          </text>
        </>
      )}
      <circle className="is-dot" cx={`${now.x}%`} cy={`${now.y}%`} r="9" />
      <NowWords now={now} words={isOver ? 'At the end' : 'Today'} />
    </svg>
  )
}

function Lines({ points }: { points: Placed[] }) {
  return (
    <>
      {points.slice(1).map((to, position) => {
        const from = points[position]
        return from ? (
          <line
            key={to.day + String(to.isExpected)}
            className={to.isExpected ? 'is-guess' : 'is-line'}
            x1={`${from.x}%`}
            y1={`${from.y}%`}
            x2={`${to.x}%`}
            y2={`${to.y}%`}
          />
        ) : null
      })}
    </>
  )
}

/** Beside the dot on its roomier side. */
function NowWords({ now, words }: { now: Placed; words: string }) {
  const isLate = now.x > 60
  const isBelow = isLate || now.y < 24
  const side = { x: `${now.x}%`, dx: isLate ? -14 : 12, textAnchor: isLate ? 'end' : 'start' } as const
  return (
    <text className="is-strong" y={`${now.y}%`}>
      <tspan {...side} dy={isBelow ? 30 : -38}>
        {words}
      </tspan>
      <tspan {...side} dy="1.3em">
        {pounds(now.pence)}
      </tspan>
    </text>
  )
}

/** Days from 1 to 98 per cent across, pence from 84 (nothing) up to 6. */
function place(points: ForecastPoint[]): Placed[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return []
  const days = Math.max(1, daysBetween(first.day, last.day))
  const top = Math.max(1, ...points.map(({ pence }) => pence))
  const round = (value: number) => Math.round(value * 100) / 100
  return points.map((point) => ({
    ...point,
    x: round(1 + (97 * daysBetween(first.day, point.day)) / days),
    y: round(84 - (78 * Math.max(0, point.pence)) / top),
  }))
}

function amount({ pence, isExpected }: ForecastPoint): string {
  return isExpected ? `about £${Math.floor(pence / 100).toLocaleString('en-GB')}` : pounds(pence)
}

function monthOf(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'long' })
}

type Said = Record<'first' | 'now' | 'last', ForecastPoint> & { isOver: boolean }

function inWords({ first, now, last, isOver }: Said): string {
  const day = (one: ForecastPoint) => dayInWords(one.day, { weekday: false })
  const future = now === last ? '' : `, and is expected to reach ${amount(last)} on ${day(last)}`
  const then = isOver ? `on ${day(now)}` : 'today'
  return `Line chart. Money not yet spent or owed falls from ${pounds(first.pence)} on ${day(first)} to ${pounds(now.pence)} ${then}${future}.`
}
