/** Where you are: from the widest to the nearest place above this page. */
export function Breadcrumbs({ places }: { places: { words: string; href: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Where you are">
      <ol className="govuk-breadcrumbs__list">
        {places.map((place) => (
          <li key={place.href} className="govuk-breadcrumbs__list-item">
            <a className="govuk-breadcrumbs__link" href={place.href}>
              {place.words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One step back, above the heading. */
export function BackLink({ href, children = 'Back' }: { href: string; children?: string }) {
  return (
    <p className="db-back">
      <a className="govuk-back-link" href={href}>
        {children}
      </a>
    </p>
  )
}
