/** Neighbouring pages of one matter, or the same list in parts. `label` says what they are pages of. */
export function SectionNav(props: { label: string; places: { words: string; href: string; isCurrent: boolean }[] }) {
  return (
    <nav className="db-section-nav" aria-label={props.label}>
      <ul>
        {props.places.map((place) => (
          <li key={place.href}>
            <a className="govuk-link" href={place.href} aria-current={place.isCurrent ? 'page' : undefined}>
              {place.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
