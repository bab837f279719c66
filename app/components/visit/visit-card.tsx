import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export function VisitList({ children }: { children: ReactNode }) {
  return <ul className="db-visits">{children}</ul>
}

/**
 * One visit: time and state, who, where or what, and one press to record or answer it.
 * `look`: `now` has the marigold border and is the one to act on, `done` steps back.
 */
export function VisitCard(props: {
  time: string
  state: { tone: Tone; words: string }
  title: string
  children: ReactNode
  look?: 'now' | 'done'
  /** "You recorded 1 hour at 9:34am" */
  done?: string
  /** the form with the main press */
  act?: ReactNode
  /** links and plain buttons under it */
  links?: ReactNode
  level?: 2 | 3
}) {
  const { time, state, title, children, look, done, act, links, level = 2 } = props
  const Heading = `h${level}` as const
  return (
    <li>
      <article className={`db-visit${look ? ` db-visit--${look}` : ''}`}>
        <div className="db-visit__top">
          <p className="db-visit__time">{time}</p>
          <StatusTag tone={state.tone}>{state.words}</StatusTag>
        </div>
        <Heading className="govuk-heading-m govuk-!-margin-top-1 govuk-!-margin-bottom-1">{title}</Heading>
        {done ? (
          <p className="db-visit__done">
            <Icon name="tick" /> {done}
          </p>
        ) : null}
        {children}
        {act}
        {links ? <div className="db-visit__links">{links}</div> : null}
      </article>
    </li>
  )
}

/** A few amounts, one under the other: "Recorded, waiting for a yes: £82.50". */
export function WeekSums({ sums }: { sums: { words: string; amount: string }[] }) {
  return (
    <ul className="db-week">
      {sums.map((sum) => (
        <li key={sum.words}>
          <span>{sum.words}</span>
          <b>{sum.amount}</b>
        </li>
      ))}
    </ul>
  )
}
