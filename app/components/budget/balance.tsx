import type { ReactNode } from 'react'
import type { BudgetTime } from '#app/domain/budgets/budget.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { BudgetBar, type BudgetSum } from './budget-bar.tsx'
import { leftIsFor, leftName } from './left-in-words.tsx'
import { MoneyKey } from './money-key.tsx'

type Props = {
  /** "Amina, you have <b>£1,204.50</b> left until …" */
  words: ReactNode
  sum: BudgetSum
  period: { time: BudgetTime; startsOn: string }
  heldFor: string
  /** "you", or "Joan" */
  who: string
}

/** The balance as a page of the book: a sentence, then a sum, then a picture. */
export function Balance({ words, sum, period, heldFor, who }: Props) {
  const isYou = who === 'you'
  return (
    <div className="db-balance">
      <p className="db-balance__words">{words}</p>
      <dl className="db-sum">
        <div data-sign="">
          <dt>{isYou ? 'You were' : `${who} was`} given</dt>
          <dd>
            {pounds(sum.givenPence)}
            <small>from {dayInWords(period.startsOn, { weekday: false })}</small>
          </dd>
        </div>
        <div data-sign="=">
          <dt>
            <MoneyKey look="left" />
            {leftName(period.time)}
          </dt>
          <dd>
            {pounds(sum.leftPence)}
            <small>{leftIsFor(period, who)}</small>
          </dd>
        </div>
        {sum.setAsidePence > 0 ? (
          <div data-sign="+">
            <dt>
              <span className="db-key db-key--aside" />
              Set aside
            </dt>
            <dd>
              {pounds(sum.setAsidePence)}
              <small>{period.time === 'over' ? 'not used either' : 'for what nobody can foresee'}</small>
            </dd>
          </div>
        ) : null}
        <div data-sign="+">
          <dt>
            <MoneyKey look="held" />
            Held
          </dt>
          <dd>
            {pounds(sum.heldPence)}
            <small>{heldFor}</small>
          </dd>
        </div>
        <div data-sign="+">
          <dt>
            <MoneyKey look="used" />
            Spent
          </dt>
          <dd>
            {pounds(sum.spentPence)}
            <small>support {isYou ? 'you have' : `${who} has`} had</small>
          </dd>
        </div>
        {sum.shortfallPence > 0 ? (
          <div data-sign="−">
            <dt>More than there was</dt>
            <dd>
              {pounds(sum.shortfallPence)}
              <small>the council looks at it</small>
            </dd>
          </div>
        ) : null}
      </dl>
      <BudgetBar sum={sum} id="budget" />
    </div>
  )
}
