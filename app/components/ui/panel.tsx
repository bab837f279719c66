import type { ReactNode } from 'react'

/** White paper on the page. No card in a card. `id` with a heading names it as a region. */
export function Card(props: { children: ReactNode; heading?: string; id?: string }) {
  const { children, heading, id } = props
  if (!heading) return <div className="db-card">{children}</div>
  return (
    <section className="db-card" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

/** A part of a page with its heading. */
export function Section(props: { heading: string; id: string; children: ReactNode; aside?: ReactNode }) {
  const { heading, id, children, aside } = props
  const title = (
    <h2 className="govuk-heading-l" id={id}>
      {heading}
    </h2>
  )
  return (
    <section className="db-section" aria-labelledby={id}>
      {aside ? (
        <div className="db-row db-row--apart">
          {title}
          {aside}
        </div>
      ) : (
        title
      )}
      {children}
    </section>
  )
}

/** Something to note beside the text. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>
}

/** Something that cannot be undone, or costs money. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Take care: </span>
        {children}
      </strong>
    </div>
  )
}

/** More for those who want it, folded. `about` ends the words of `summary` for those who cannot see what stands above. */
export function Details(props: { summary: string; about?: string; children: ReactNode; isOpen?: boolean }) {
  const { summary, about, children, isOpen = false } = props
  return (
    <details className="govuk-details" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {summary}
          {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
        </span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}

/** Wide content that scrolls in its own region, reached by keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard
    <div className="db-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
