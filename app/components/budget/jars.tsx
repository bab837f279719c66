import { pounds } from '#app/domain/shared/money.ts'

type Money = { leftPence: number; keptPence: number; spentPence: number; leftName?: string }

const deepest = 172 // how high a full jar stands, in the drawing's units

/** Easy read: the money in three jars, each as full as its share of all of it. */
export function Jars(money: Money) {
  return (
    <div className="db-easy__jars">
      <Drawing {...money} />
      <ol>
        <li>
          {money.leftName ?? 'Left'} <b>{pounds(money.leftPence)}</b>
        </li>
        <li>
          Kept <b>{pounds(money.keptPence)}</b>
        </li>
        <li>
          Spent <b>{pounds(money.spentPence)}</b>
        </li>
      </ol>
    </div>
  )
}

function Drawing({ leftPence, keptPence, spentPence }: Money) {
  const all = Math.max(1, leftPence + keptPence + spentPence)
  const jars = [
    { look: 'left', pence: leftPence, fill: undefined },
    { look: 'held', pence: keptPence, fill: 'url(#jar-hatch)' },
    { look: 'used', pence: spentPence, fill: 'url(#jar-dots)' },
  ]
  return (
    <svg viewBox="0 0 560 250" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="jar-hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="db-bar__held" width="14" height="14" />
          <rect className="db-bar__hatch" width="5" height="14" />
        </pattern>
        <pattern id="jar-dots" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect className="db-bar__used" width="12" height="12" />
          <circle className="db-bar__dot" cx="6" cy="6" r="2" />
        </pattern>
        <clipPath id="jar-inside">
          <rect x="6" y="54" width="128" height="178" rx="17" />
        </clipPath>
      </defs>
      {jars.map(({ look, pence, fill }, position) => {
        const height = pence > 0 ? Math.max(8, Math.round((pence * deepest) / all)) : 0
        return (
          <g key={look} transform={`translate(${30 + 180 * position} 0)`}>
            <rect className="db-jar__lid" x="18" y="24" width="104" height="22" rx="6" />
            <rect className="db-jar__glass" y="48" width="140" height="190" rx="22" />
            <g clipPath="url(#jar-inside)">
              <rect
                className={look === 'left' ? 'db-bar__left' : undefined}
                fill={fill}
                y={232 - height}
                width="140"
                height={height}
              />
            </g>
          </g>
        )
      })}
    </svg>
  )
}
