import type { ReactNode } from 'react'
import { Picture } from '../listing/picture.tsx'
import { Icon } from '../ui/icon.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

/** Everything from one provider in the basket or in an order. */
export function ShopOfBasket(props: {
  id: string
  provider: string
  /** "Micro-enterprise, answers in about a day" */
  small?: string
  isShort?: boolean
  children: ReactNode
}) {
  const { id, provider, small, isShort = false, children } = props
  return (
    <section className={`db-basket${isShort ? ' db-basket--short' : ''}`} aria-labelledby={id}>
      <div className="db-basket__shop">
        <h2 id={id}>{provider}</h2>
        {small ? <p>{small}</p> : null}
      </div>
      {children}
    </section>
  )
}

/** One line: what, when, how it adds up, what it costs, which pot pays, and whether it fits. */
export function BasketLine(props: {
  title: string
  tone: string
  pictures: string[]
  /** "Every Tuesday, 10am to 12 noon, from 1 December 2026 to 16 February 2027." */
  when: string
  /** "2 hours × 12 weeks = 24 hours, at £16.50 an hour" */
  sum: string
  /** what to look at once more before it is ordered */
  worthKnowing?: string[] | undefined
  cost: string
  /** what the provider is told with it */
  note: string | null
  /** "Fits", or "£120.80 short" */
  fits: { isFine: boolean; words: string } | null
  /** "Paid from <strong>Help at home</strong>." */
  paidFrom: ReactNode
  /** links and buttons: change, take out */
  acts?: ReactNode
}) {
  const { title, tone, pictures, when, sum, worthKnowing = [], cost, note, fits, paidFrom, acts } = props
  return (
    <>
      <div className="db-basket__line">
        <Picture tone={tone} pictures={pictures} />
        <div>
          <h3>{title}</h3>
          <p>{when}</p>
          <p className="db-soft db-small">{sum}</p>
          {worthKnowing.map((words) => (
            <p key={words} className="db-basket__known">
              <Icon name="clock" /> {words}
            </p>
          ))}
          {note ? <p className="db-small">Note to them: “{note}”</p> : null}
        </div>
        <p className="db-basket__cost">{cost}</p>
      </div>
      <div className="db-basket__pays">
        {fits ? <StatusTag tone={fits.isFine ? 'done' : 'trouble'}>{fits.words}</StatusTag> : null}
        <p>{paidFrom}</p>
      </div>
      {acts ? <div className="db-basket__acts">{acts}</div> : null}
    </>
  )
}
