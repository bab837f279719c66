import type { ReactNode } from 'react'

/** What can be done when it is short: each way with its result in words, and a button of its own. */
export function WaysOut({ children, id = 'ways' }: { children: ReactNode; id?: string }) {
  return (
    <section className="db-card" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        What you can do
      </h2>
      <ul className="db-ways">{children}</ul>
    </section>
  )
}

/** One way. `act`: a ButtonLink, or a form with a Button. */
export function WayOut({ title, result, act }: { title: string; result: string; act: ReactNode }) {
  return (
    <li>
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{result}</p>
      </div>
      {act}
    </li>
  )
}
