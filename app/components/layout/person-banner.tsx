/** Whose money is it? Stands above everything on every page of a person one acts for. */
export type ActingFor = {
  personName: string
  /** "JR" */
  initials: string
  /** "You are Tom Reeve, her son." */
  youAre: string
  mayHref: string | null
  stopHref: string
}

export function PersonBanner({ acting }: { acting: ActingFor }) {
  return (
    <section className="db-acting" aria-label="Who you are acting for">
      <div className="govuk-width-container db-acting__row">
        <span className="db-acting__face" aria-hidden="true">
          {acting.initials}
        </span>
        <div className="db-acting__words">
          <p>
            You are acting for <strong>{acting.personName}</strong>
          </p>
          <p>{acting.youAre} What you do here is written down with both names.</p>
        </div>
        <ul>
          {acting.mayHref ? (
            <li>
              <a className="govuk-link" href={acting.mayHref}>
                Who may do what
              </a>
            </li>
          ) : null}
          <li>
            <a className="govuk-link" href={acting.stopHref}>
              Choose somebody else
            </a>
          </li>
        </ul>
      </div>
    </section>
  )
}
