import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { Section } from '../ui/panel.tsx'

/** How to ask a provider something: by telephone, or through the site. */
export function Contact({ listing, askHref }: { listing: ListingView; askHref: string }) {
  const { phone, name } = listing.provider
  const canAsk = !listing.isUnclaimed
  if (!phone && !canAsk) return null
  return (
    <Section heading="Ask them a question" id="ask">
      <p>
        {phone ? (
          <>
            Call {name} on{' '}
            <a className="govuk-link db-unbroken" href={`tel:${phone.replaceAll(' ', '')}`}>
              {phone}
            </a>
            {canAsk ? ', or ' : '.'}
          </>
        ) : null}
        {canAsk ? (
          <>
            <a className="govuk-link" href={askHref}>
              {phone ? 'send them a question' : `Send ${name} a question`}
            </a>
            .
          </>
        ) : null}
      </p>
    </Section>
  )
}
