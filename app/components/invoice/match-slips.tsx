import type { ReactNode } from 'react'

export type SlipLine = { id: string; words: string; amount: string; small?: string; isDifferent?: boolean }
export type Slip = {
  kind: 'ordered' | 'delivered' | 'invoiced'
  small: string
  lines: SlipLine[]
  total: [string, string]
}

const headings = { ordered: 'Ordered', delivered: 'Delivered', invoiced: 'Invoiced' }

/** Three slips side by side; what differs is marked in words. `level` is that of their headings. */
export function MatchSlips({ slips, level = 3 }: { slips: Slip[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <div className="db-match">
      {slips.map((slip) => (
        <section key={slip.kind} className={`db-slip db-slip--${slip.kind}`} aria-labelledby={`slip-${slip.kind}`}>
          <Heading id={`slip-${slip.kind}`}>{headings[slip.kind]}</Heading>
          <p>{slip.small}</p>
          <ul>
            {slip.lines.map((line) => (
              <li key={line.id} className={line.isDifferent ? 'is-different' : undefined}>
                {line.words} <b>{line.amount}</b>
                {line.small ? <small>{line.small}</small> : null}
              </li>
            ))}
          </ul>
          <p className="db-slip__total">
            <span>{slip.total[0]}</span> <span>{slip.total[1]}</span>
          </p>
        </section>
      ))}
    </div>
  )
}

/** Why it waits, in words, above the slips. */
export function Reason({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="db-reason govuk-!-margin-bottom-5">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  )
}

export type QueueItem = { id: string; href: string; words: string; reason: string; waiting: string; isOpen: boolean }

/** What waits, the oldest visit first; the one that is open is marked. */
export function Queue({ items }: { items: QueueItem[] }) {
  return (
    <ol className="db-queue">
      {items.map((item) => (
        <li key={item.id} className={item.isOpen ? 'is-open' : undefined}>
          <a
            className="govuk-link"
            href={item.href}
            aria-current={item.isOpen ? 'true' : undefined}
            aria-describedby={`reason-${item.id} waiting-${item.id}`}
          >
            {item.words}
          </a>
          <p id={`reason-${item.id}`}>{item.reason}</p>
          <p id={`waiting-${item.id}`} className="db-soft">
            {item.waiting}
          </p>
        </li>
      ))}
    </ol>
  )
}
