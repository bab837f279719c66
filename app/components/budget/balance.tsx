import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import { BudgetBar, type BudgetSum } from './budget-bar.tsx'
import { MoneyKey } from './money-key.tsx'

/** The balance as a page of the book: a sentence, then a sum, then a picture. `words`: "Amina, you have <b>£1,204.50</b> left until …". */
export function Balance(props: { words: ReactNode; sum: BudgetSum; givenFrom: string; heldFor: string; who?: string }) {
  const { words, sum, givenFrom, heldFor, who = 'you' } = props
  const isYou = who === 'you'
  return (
    <div className="db-balance">
      <p className="db-balance__words">{words}</p>
      <dl className="db-sum">
        <div data-sign="">
          <dt>{isYou ? 'You were' : `${who} was`} given</dt>
          <dd>
            {pounds(sum.givenPence)}
            <small>{givenFrom}</small>
          </dd>
        </div>
        <div data-sign="=">
          <dt>
            <MoneyKey look="left" />
            Left to use
          </dt>
          <dd>
            {pounds(sum.leftPence)}
            <small>{isYou ? 'you' : who} can order with this</small>
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
              <small>for what nobody can foresee</small>
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
