import { CardGrid, ListingCard } from '#app/components/listing/listing-card.tsx'
import type { Means } from '#app/components/listing/means-for-you.tsx'
import type { SearchHit } from '#search/result.ts'
import { cardOf } from './hit-card.tsx'

/** A band with others that do something like it. `nearWhom`: from whom the miles are counted, "you", a name or "them". */
export function OthersBand(props: {
  others: { hit: SearchHit; means: Means | null }[]
  listingHref: (slug: string) => string
  council: string | null
  nearWhom: string
  who?: string
}) {
  const { others, listingHref, council, nearWhom, who } = props
  if (others.length === 0) return null
  return (
    <div className="db-band db-no-print">
      <div className="govuk-width-container">
        <h2 className="govuk-heading-l">Others who do this near {nearWhom}</h2>
        <CardGrid>
          {others.map(({ hit, means }) => (
            <li key={hit.listingId}>
              <ListingCard listing={cardOf(hit, { href: listingHref(hit.slug), council })} means={means} who={who} />
            </li>
          ))}
        </CardGrid>
      </div>
    </div>
  )
}
