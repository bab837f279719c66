import type { ReactNode } from 'react'

/** The h1, a sentence under it, and what can be done with the whole page (print, easy read, a button). */
export function PageHeading(props: { title: string; lead?: ReactNode; above?: string; actions?: ReactNode }) {
  const { title, lead, above, actions } = props
  return (
    <div className="db-head">
      <div>
        {above ? <p className="db-soft govuk-!-margin-bottom-1">{above}</p> : null}
        <h1 className="govuk-heading-xl">
          {title.split(/(e-mail)/i).map((part, position) =>
            position % 2 === 0 ? (
              part
            ) : (
              <span key={position} className="db-together">
                {part}
              </span>
            ),
          )}
        </h1>
        {lead ? <p className="govuk-body-l">{lead}</p> : null}
      </div>
      {actions ? <div className="db-head__acts">{actions}</div> : null}
    </div>
  )
}
