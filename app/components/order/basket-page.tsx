import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import type { QuotedPot } from '#app/domain/ordering/quote.ts'
import type { WayOut as Way } from '#app/domain/ordering/ways-out.ts'
import { BasketLines, type LineInBasket } from './basket-lines.tsx'
import { BasketReceipt } from './basket-receipt.tsx'
import { WaysOut } from './way-out.tsx'
import { WaysOfLine } from './ways-of-line.tsx'

export type BasketToShow<Line> = {
  lines: Line[]
  pots: QuotedPot[]
  mayApprove: boolean
}
type Line = LineInBasket & { ways: Way[] }

/** Lines on the left with what can be done about those that do not fit; the receipt on the right. `act`: what the receipt ends with. */
export function BasketBody<One extends Line>(props: {
  basket: BasketToShow<One>
  acts?: (line: One) => ReactNode
  below?: ReactNode
  act: ReactNode
}) {
  const { basket, acts, below, act } = props
  const tight = basket.lines.filter(({ ways }) => ways.length > 0)
  const rest = basket.lines.filter(({ ways }) => ways.length === 0)
  const restPence = rest.reduce((sum, { costPence }) => sum + costPence, 0)
  const othersPence = tight.length === 1 && rest.length > 0 ? restPence : null
  return (
    <div className="db-aside db-aside--right">
      <div className="db-stack">
        <BasketLines lines={basket.lines} acts={acts} />
        {tight.length > 0 ? (
          <WaysOut>
            {tight.map((line, position) => (
              <WaysOfLine
                key={line.id}
                line={{ ...line, name: nameOf(line, basket.lines) }}
                othersPence={othersPence}
                isFirst={position === 0}
              />
            ))}
          </WaysOut>
        ) : null}
        {below}
      </div>
      <div>
        <BasketReceipt lines={basket.lines} pots={basket.pots} mayApprove={basket.mayApprove}>
          {act}
        </BasketReceipt>
      </div>
    </div>
  )
}

/** What a line is called beside the others: of one name with another, also when it is and what it costs. */
function nameOf({ id, title, when, costPence }: Line, lines: Line[]): string {
  if (!lines.some((other) => other.id !== id && other.title === title)) return title
  const days = when.replace(/\.$/, '').replace(/^(Every|Needed)/, (word) => word.toLowerCase())
  return `${title} (${days}, ${pounds(costPence)})`
}

/** What is short, that nothing is lost, and where to go on: above the page. */
export function ShortSummary({ basket }: { basket: BasketToShow<Line> }) {
  const tight = basket.lines.filter(({ ways }) => ways.length > 0)
  const [first] = tight
  if (!first) return null
  const short = basket.pots.find(({ shortPence }) => shortPence > 0)
  const ways = tight.reduce((sum, line) => sum + line.ways.length, 0)
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">
          {first.pot && short
            ? `${short.name} is ${pounds(short.shortPence)} short`
            : `No pot can pay for ${first.title}`}
        </h2>
        <div className="govuk-error-summary__body">
          <p>
            {first.pot
              ? `${first.title} costs ${pounds(first.costPence)}. The pot that pays for it has ${pounds(first.leftPence)} left.`
              : first.why}{' '}
            Nothing is ordered yet and nothing is lost.
          </p>
          <ul className="govuk-list govuk-error-summary__list">
            <li>
              <a href="#ways">See {ways === 1 ? 'one thing' : `${counted[ways] ?? ways} things`} you can do</a>
            </li>
          </ul>
        </div>
      </div>
    </div>
  )
}

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
