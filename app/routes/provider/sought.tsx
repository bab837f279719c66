import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { soughtNearby } from '#app/domain/insight/sought-nearby.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What people nearby look for – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const about = { kind: 'provider', roles: ['owner', 'staff'] } as const
  const { actor } = await requireOrganisation(request, organisationId, about)
  return { organisationId, ...(await soughtNearby(db, actor, organisationId)) }
}

export default function Sought() {
  const { organisationId, districts, rows, words, hasHidden } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerListings(organisationId)}>On your shelves</BackLink>
      <PageHeading
        title="What people nearby look for"
        lead="Searches of the last 90 days where you work, counted without names. Perhaps you could offer what is missing."
      />
      {districts.length > 0 ? <p>You work in {districts.join(', ')}.</p> : null}
      {rows.length + words.length === 0 ? (
        <EmptyState title="Nothing to show yet">
          <p>
            {districts.length === 0
              ? 'Say on a listing in which districts you work. Then you see here what people there look for.'
              : 'Nothing was looked for there five times or more.'}
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption="By part of the shop"
          rows={rows}
          rowKey={({ category }) => category ?? ''}
          columns={[
            { heading: 'Part of the shop', isRowHeading: true, cell: ({ category }) => category ?? 'The whole shop' },
            { heading: 'Searches', isNumeric: true, cell: ({ times }) => times.toLocaleString('en-GB') },
            {
              heading: 'Found nothing',
              isNumeric: true,
              cell: ({ notFound }) => notFound?.toLocaleString('en-GB') ?? 'fewer than 5',
            },
          ]}
        />
      ) : null}
      {words.length > 0 ? (
        <Section heading="Words that found nothing" id="words">
          <ul className="govuk-list govuk-list--bullet">
            {words.map((row) => (
              <li key={row.words}>
                {row.words}: {row.times.toLocaleString('en-GB')} times
              </li>
            ))}
          </ul>
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
