import { useActionData } from '@remix-run/react'
import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import type { Suggestion } from '#app/domain/catalogue/taxonomy/suggest.ts'
import { paths } from '#app/paths.ts'
import type { Difference } from '#app/domain/catalogue/versions/compare.ts'
import { Differences } from '../../listing/difference.tsx'
import { EasyListing } from '../../listing/easy-listing.tsx'
import { ListingPage } from '../../listing/listing-page.tsx'
import { PriceMenu } from '../../listing/price-menu.tsx'

type Answer = {
  preview?: ListingView | null
  suggestions?: Suggestion[]
  theirs?: { who: string; differences: Difference[] } | null
}

/** Above the form: what somebody else has saved meanwhile, and how what was typed will look to a buyer and in easy read. */
export function BesideTheForm({ suggestions, phone }: { suggestions: Suggestion[]; phone: string | null }) {
  const answer = useActionData<Answer>()
  const shown = answer?.suggestions ?? suggestions
  return (
    <>
      {answer?.theirs ? (
        <section className="db-card" aria-labelledby="theirs">
          <h2 className="govuk-heading-m" id="theirs">
            What {answer.theirs.who} changed
          </h2>
          <Differences differences={answer.theirs.differences} before="Before" after="Now" />
        </section>
      ) : null}
      {answer?.preview ? <Preview listing={answer.preview} phone={phone} /> : null}
      {shown.length ? <Suggested suggestions={shown} /> : null}
    </>
  )
}

function Preview({ listing, phone }: { listing: ListingView; phone: string | null }) {
  return (
    <section className="db-preview" aria-labelledby="preview">
      <h2 className="govuk-heading-l" id="preview">
        How it will look
      </h2>
      <p>
        Nothing is saved yet.{' '}
        <a className="govuk-link" href="#part-about">
          Go on writing
        </a>
        , or{' '}
        <a className="govuk-link" href="#preview-easy">
          see it in easy read
        </a>
        .
      </p>
      <div className="db-preview__page">
        <ListingPage
          listing={listing}
          storeHref={paths.store(listing.provider.slug)}
          askHref="#preview"
          easyHref={null}
          nearby={null}
          menu={<PriceMenu note="Your prices stand here.">{null}</PriceMenu>}
        />
      </div>
      <h3 className="govuk-heading-m" id="preview-easy">
        In easy read
      </h3>
      <div className="db-preview__page">
        <EasyListing listing={listing} price={null} couldBuy={null} phone={phone} moreHref="#preview" act={null} />
      </div>
    </section>
  )
}

function Suggested({ suggestions }: { suggestions: Suggestion[] }) {
  return (
    <section className="govuk-inset-text" aria-labelledby="suggested">
      <h2 className="govuk-heading-s" id="suggested">
        From your words it could also stand here
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {suggestions.map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}</strong>: you wrote {words.map((word) => `“${word}”`).join(', ')}
          </li>
        ))}
      </ul>
      <p>You choose. The council may ask you about it.</p>
    </section>
  )
}
