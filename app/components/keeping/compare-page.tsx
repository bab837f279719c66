import { Hidden } from '../forms/hidden-key.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { InsetText } from '../ui/panel.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { CompareTable, type ComparedListing } from './compare-table.tsx'

/** Up to four things side by side, near a place where one is given. */
export function ComparePage(props: {
  listings: ComparedListing[]
  missing: number
  isTooMany: boolean
  near: { district: string } | null
  isNearUnknown: boolean
  hrefs: { here: string; shop: string; listing: (slug: string) => string; keep: string }
  who?: string
}) {
  const { listings, missing, isTooMany, near, isNearUnknown, hrefs, who } = props
  if (listings.length === 0)
    return (
      <>
        <PageHeading title="Side by side" />
        <EmptyState title="There is nothing to compare yet">
          <p>
            Tick up to four things in the{' '}
            <a className="govuk-link" href={hrefs.shop}>
              shop
            </a>{' '}
            and press “Compare”.
          </p>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title="Side by side" lead="The same questions about each, so that you can choose." />
      {isTooMany ? <InsetText>Four can be read side by side. These are the first four.</InsetText> : null}
      {missing > 0 ? (
        <InsetText>{missing === 1 ? 'One of them is' : `${missing} of them are`} not in the shop just now.</InsetText>
      ) : null}
      <form method="get" action={hrefs.here} className="db-row db-no-print govuk-!-margin-bottom-4">
        {listings.map(({ slug }) => (
          <Hidden key={slug} name="listing" value={slug} />
        ))}
        <div className={`govuk-form-group${isNearUnknown ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label" htmlFor="near">
            How far from where?
          </label>
          {isNearUnknown ? (
            <p className="govuk-error-message" id="near-error">
              We do not know this place. Put in the first part of a postcode.
            </p>
          ) : null}
          <input
            className="govuk-input govuk-input--width-5"
            id="near"
            name="near"
            defaultValue={near?.district ?? ''}
            placeholder=""
            aria-describedby={isNearUnknown ? 'near-error' : undefined}
          />
        </div>
        <Button look="secondary">Show how far</Button>
      </form>
      <CompareTable listings={listings} near={near?.district ?? null} href={hrefs.listing} who={who} />
      <form method="post" action={hrefs.keep} className="db-no-print">
        <Hidden name="intent" value="keep" />
        {listings.map(({ slug }) => (
          <Hidden key={slug} name="listing" value={slug} />
        ))}
        <Button look="secondary">Keep them all</Button>
      </form>
      <p>
        <PrintLink>Print this page</PrintLink>
      </p>
    </>
  )
}
