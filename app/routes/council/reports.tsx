import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { listNotFoundSearches } from '#app/domain/insight/not-found-searches.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { addMonths, today } from '#app/domain/shared/day.ts'
import { monthInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What people could not find – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, {
    kind: 'council',
    roles: shopOfficers,
  })
  const to = today()
  const asked = { organisationId, from: addMonths(`${to.slice(0, 7)}-01`, -11), to }
  return { organisationId, ...(await listNotFoundSearches(db, actor, asked)) }
}

export default function Reports() {
  const { organisationId, rows, emptied, words, hasHidden } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="What people could not find" />
      <p>
        These are searches of the last twelve months that found nothing. We count them without names, so that somebody
        may start what is missing.{' '}
        <a className="govuk-link" href={paths.councilSearch(organisationId)}>
          Change how search works
        </a>
      </p>
      {rows.length + words.length === 0 ? (
        <EmptyState title="Nothing to show">
          <p>No search found nothing five times or more.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption="By month, part of the shop and district"
          rowKey={({ month, category, district }) => `${month} ${category ?? ''} ${district}`}
          rows={rows}
          columns={[
            { heading: 'Month', cell: ({ month }) => monthInWords(month), isRowHeading: true },
            { heading: 'Part of the shop', cell: ({ category }) => category ?? 'The whole shop' },
            { heading: 'Near', cell: ({ district }) => district || 'No place asked for' },
            { heading: 'Searches', cell: ({ times }) => times.toLocaleString('en-GB'), isNumeric: true },
          ]}
        />
      ) : null}
      {emptied.length > 0 ? (
        <Section heading="Filters that emptied a page" id="filters">
          <DataTable
            caption="By month, part of the shop, district and filter"
            isCaptionHidden
            rowKey={({ month, category, district, filter }) => [month, category, district, filter].join(' ')}
            rows={emptied}
            columns={[
              { heading: 'Filter', cell: ({ filter }) => filter, isRowHeading: true },
              { heading: 'Month', cell: ({ month }) => monthInWords(month) },
              { heading: 'Part of the shop', cell: ({ category }) => category ?? 'The whole shop' },
              { heading: 'Near', cell: ({ district }) => district || 'No place asked for' },
              { heading: 'Searches', cell: ({ times }) => times.toLocaleString('en-GB'), isNumeric: true },
            ]}
          />
        </Section>
      ) : null}
      {words.length > 0 ? (
        <Section heading="The words they used" id="words">
          <DataTable
            caption="Words of searches that found nothing"
            isCaptionHidden
            rowKey={(row) => row.words}
            rows={words}
            columns={[
              { heading: 'Words', cell: (row) => row.words, isRowHeading: true },
              { heading: 'Searches', cell: ({ times }) => times.toLocaleString('en-GB'), isNumeric: true },
            ]}
          />
        </Section>
      ) : null}
      {hasHidden ? (
        <p>
          What was looked for fewer than five times is not shown, so that nobody can be known by it. Whoever looks for
          the same thing twice in a day counts once.
        </p>
      ) : null}
    </>
  )
}
