import { InsetText } from '../ui/panel.tsx'

/** Listings about which a catalogue that the council reads says something new. */
export function FeedOffers({
  offers,
}: {
  offers: { listingId: string; title: string; feedName: string; href: string }[]
}) {
  if (offers.length === 0) return null
  return (
    <InsetText>
      <p>Somebody else’s catalogue says something new about you. Nothing has changed here. You decide:</p>
      <ul className="govuk-list">
        {offers.map(({ listingId, title, feedName, href }) => (
          <li key={listingId}>
            <a className="govuk-link" href={href}>
              {title}
            </a>
            , from {feedName}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
