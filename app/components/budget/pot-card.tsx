import { pounds } from '#app/domain/shared/money.ts'
import { BudgetBar, type BudgetSum } from './budget-bar.tsx'

export type PotFacts = {
  id: string
  name: string
  /** "Direct payment: you pay. Social care money." */
  heldAs: string
  sum: BudgetSum
  /** "All of it", "£2,600.00"; null: this pot is not paid out */
  paidInSoFar: string | null
  /** "£400.00 on Monday 21 December 2026" */
  nextRelease: string | null
  /** what was due and was not paid out, and whom to ask */
  lateRelease: string | null
}

/** One pot: what is left first, then the rest of the sum. `leftName`: "Left to use". */
function PotCard({ pot, leftName }: { pot: PotFacts; leftName: string }) {
  const lines: [string, string][] = [
    ['Given', pounds(pot.sum.givenPence)],
    ...(pot.sum.setAsidePence > 0 ? [['Set aside', pounds(pot.sum.setAsidePence)] satisfies [string, string]] : []),
    ['Held', pounds(pot.sum.heldPence)],
    ['Spent', pounds(pot.sum.spentPence)],
    ...(pot.sum.shortfallPence > 0
      ? [['More than there was', pounds(pot.sum.shortfallPence)] satisfies [string, string]]
      : []),
    ...(pot.paidInSoFar ? [['Paid in so far', pot.paidInSoFar] satisfies [string, string]] : []),
    ...(pot.lateRelease ? [['Late', pot.lateRelease] satisfies [string, string]] : []),
    ...(pot.nextRelease ? [['Next', pot.nextRelease] satisfies [string, string]] : []),
  ]
  return (
    <li className="db-card db-pot">
      <h3>{pot.name}</h3>
      <p className="db-pot__held-as">{pot.heldAs}</p>
      <p className="db-pot__left">
        <b>{pounds(pot.sum.leftPence)}</b> {leftName.toLowerCase()}
      </p>
      <BudgetBar sum={pot.sum} id={`pot-${pot.id}`} isSlim />
      <dl>
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** Pots side by side. */
export function PotCards({ pots, leftName }: { pots: PotFacts[]; leftName: string }) {
  return (
    <ul className="db-grid db-grid--wide">
      {pots.map((pot) => (
        <PotCard key={pot.id} pot={pot} leftName={leftName} />
      ))}
    </ul>
  )
}
