import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { listingStateWords } from '#app/domain/catalogue/listing.ts'
import { listListingsOf } from '#app/domain/catalogue/listings.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Prices – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const listings = await listListingsOf(db, actor, organisationId)
  return {
    organisationId,
    listings: listings
      .filter(({ isFree }) => !isFree)
      .map(({ id, title, state, cheapest }) => ({
        ...{ id, title, state },
        cheapest: cheapest && { pence: cheapest.pence, unit: cheapest.unit },
      })),
  }
}

export default function Prices() {
  const { organisationId, listings } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Prices"
        lead="A price you change counts for new orders. What was ordered keeps the price it was ordered at."
        actions={
          <ButtonLink href={paths.providerRates(organisationId)} look="secondary">
            Rates agreed with councils
          </ButtonLink>
        }
      />
      {listings.length === 0 ? (
        <EmptyState title="Nothing to price yet">
          <p>
            <a className="govuk-link" href={paths.providerNewListing(organisationId)}>
              Put up something first
            </a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="What you sell and its lowest price"
          isCaptionHidden
          rows={listings}
          rowKey={(listing) => listing.id}
          columns={[
            {
              heading: 'What',
              isRowHeading: true,
              cell: ({ id, title }) => (
                <a className="govuk-link" href={paths.providerListingPrices(organisationId, id)}>
                  {title}
                </a>
              ),
            },
            {
              heading: 'State',
              cell: ({ state }) => (
                <StatusTag tone={state === 'published' ? 'done' : 'stopped'}>{listingStateWords[state]}</StatusTag>
              ),
            },
            {
              heading: 'From',
              isNumeric: true,
              cell: ({ cheapest }) =>
                cheapest ? `${pounds(cheapest.pence)} ${perUnit(cheapest.unit)}` : 'No price yet',
            },
          ]}
        />
      )}
    </>
  )
}
