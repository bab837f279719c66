import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  value: ReactNode
  /** links at the end of the row: "Change", about what */
  actions?: { href: string; words: string; about: string }[]
}

/** Questions and answers, one under the other. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div
          key={row.key}
          className={`govuk-summary-list__row${row.actions?.length ? '' : ' govuk-summary-list__row--no-actions'}`}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd className="govuk-summary-list__actions">
              {row.actions.map((action) => (
                <a key={action.href} className="govuk-link" href={action.href}>
                  {action.words}
                  <span className="govuk-visually-hidden"> {action.about}</span>
                </a>
              ))}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
