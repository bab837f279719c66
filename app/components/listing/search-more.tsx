/** What the beginning of a word may become, as links. */
export function Completions({ searches }: { searches: { words: string; href: string }[] }) {
  if (searches.length === 0) return null
  return (
    <nav className="govuk-!-margin-top-3" aria-label="Searches that begin so">
      <p className="govuk-!-margin-bottom-1">Do you look for one of these?</p>
      <ul className="govuk-list db-row">
        {searches.map(({ words, href }) => (
          <li key={words}>
            <a className="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way to the points behind an order by best match. */
export function WhyThisOrder({ href }: { href: string }) {
  return (
    <p className="db-soft">
      Nobody can pay to stand higher.{' '}
      <a className="govuk-link" href={href}>
        Why these results stand in this order
      </a>
    </p>
  )
}
