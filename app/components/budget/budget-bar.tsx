import { pounds } from '#app/domain/shared/money.ts'

export type BudgetSum = {
  givenPence: number
  leftPence: number
  setAsidePence: number
  /** held for what is to come, and for what came and is not invoiced yet */
  heldPence: number
  spentPence: number
  /** what happened although there was no money for it: normally nothing */
  shortfallPence: number
}

/** Left, set aside, held and spent as one bar. `id` must be its own on the page: patterns are named by it. */
export function BudgetBar({ sum, id, isSlim = false }: { sum: BudgetSum; id: string; isSlim?: boolean }) {
  const whole = sum.leftPence + sum.setAsidePence + sum.heldPence + sum.spentPence
  const parts = partsOf(sum, id, whole)
  return (
    <div className={`db-bar${isSlim ? ' db-bar--slim' : ''}`}>
      <svg role="img" aria-label={inWords(sum)} focusable="false">
        <Patterns id={id} />
        {parts.map((part) => (
          <rect
            key={part.name}
            className={part.className}
            fill={part.fill}
            x={part.from}
            width={part.width}
            height="100%"
          />
        ))}
        {parts.slice(1).map((part) => (
          <rect key={part.name} className="db-bar__gap" x={part.from} width="4" height="100%" />
        ))}
      </svg>
    </div>
  )
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="db-bar__held" width="14" height="14" />
        <rect className="db-bar__hatch" width="5" height="14" />
      </pattern>
      <pattern id={`${id}-dots`} width="12" height="12" patternUnits="userSpaceOnUse">
        <rect className="db-bar__used" width="12" height="12" />
        <circle className="db-bar__dot" cx="6" cy="6" r="2" />
      </pattern>
    </defs>
  )
}

function partsOf(sum: BudgetSum, id: string, whole: number) {
  const parts = [
    { name: 'left', pence: sum.leftPence, className: 'db-bar__left', fill: undefined },
    { name: 'set aside', pence: sum.setAsidePence, className: 'db-bar__aside', fill: undefined },
    { name: 'held', pence: sum.heldPence, className: undefined, fill: `url(#${id}-hatch)` },
    { name: 'spent', pence: sum.spentPence, className: undefined, fill: `url(#${id}-dots)` },
  ].filter((part) => part.pence > 0)
  let before = 0
  return parts.map((part) => {
    const from = percent(before, whole)
    before += part.pence
    return { ...part, from, width: percent(part.pence, whole) }
  })
}

function percent(pence: number, whole: number): string {
  return `${whole > 0 ? Math.round((pence * 10_000) / whole) / 100 : 0}%`
}

function inWords({ givenPence, leftPence, setAsidePence, heldPence, spentPence, shortfallPence }: BudgetSum): string {
  const aside = setAsidePence > 0 ? `, ${pounds(setAsidePence)} is set aside` : ''
  const beyond = shortfallPence > 0 ? `, ${pounds(shortfallPence)} more than there was` : ''
  return `Of ${pounds(givenPence)} given: ${pounds(leftPence)} is left${aside}, ${pounds(heldPence)} is held and ${pounds(spentPence)} is spent${beyond}`
}
