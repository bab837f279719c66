import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { dayInWords, inARow } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/panel.tsx'

/** Opening hours, room and waiting time: with the first facts, before anybody reads on. */
export function FactsOfParts({ listing }: { listing: ListingView }) {
  const { hours, room, season } = listing.parts
  return (
    <>
      {hours.map((line) => (
        <li key={line}>
          <Icon name="clock" /> {line}
        </li>
      ))}
      {season ? (
        <li>
          <Icon name="calendar" /> Only {season}
        </li>
      ) : null}
      {room.length ? (
        <li>
          <Icon name="people" /> {room.join(' ')}
        </li>
      ) : null}
    </>
  )
}

/** What is in the price and what is not. */
export function InThePrice({ listing }: { listing: ListingView }) {
  const { included, notIncluded } = listing
  if (!included && !notIncluded) return null
  return (
    <Section heading="What is in the price" id="price-holds">
      {included ? (
        <p className="db-listing__in">
          <Icon name="tick" /> <span>In the price: {included}</span>
        </p>
      ) : null}
      {notIncluded ? (
        <p className="db-listing__in">
          <Icon name="cross" /> <span>Not in the price: {notIncluded}</span>
        </p>
      ) : null}
    </Section>
  )
}

/** Getting in, and being understood. */
export function AccessAndLanguages({ listing }: { listing: ListingView }) {
  const { access, languages } = listing.parts
  if (access.length + languages.length === 0) return null
  return (
    <Section heading="Access and languages" id="access">
      {access.length ? (
        <ul className="db-listing__facts">
          {access.map((words) => (
            <li key={words}>
              <Icon name="tick" /> {words}
            </li>
          ))}
        </ul>
      ) : null}
      {languages.length ? <p className="govuk-!-margin-top-4">We speak {inARow(languages)}.</p> : null}
    </Section>
  )
}

/** When its provider last said that all of this is right. */
export function StillRight({ rightOn }: { rightOn: string | null }) {
  if (!rightOn) return null
  return (
    <p className="db-small db-soft govuk-!-margin-top-6">
      They said that this page is right on {dayInWords(rightOn, { weekday: false })}.
    </p>
  )
}
