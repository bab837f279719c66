import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { RunTag } from '#app/components/feed/run-tag.tsx'
import { everyWords } from '#app/domain/catalogue/feeds/feed.ts'
import { listFeeds } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Catalogues we read – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: shopOfficers })
  const feeds = await listFeeds(db, actor, organisationId)
  return {
    organisationId,
    feeds: feeds.map(({ id, name, url, every, pausedAt, services, last }) => ({
      ...{ id, name, url, every, services, isPaused: pausedAt !== null },
      last: last && { state: last.state, when: instantInWords(last.startedAt) },
    })),
  }
}

export default function Feeds() {
  const { organisationId, feeds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Catalogues we read"
        lead="Other places publish what there is near them. Daybook reads it and puts it in the shop. Nobody can order it until its provider joins."
        actions={<ButtonLink href={paths.councilNewFeed(organisationId)}>Add a catalogue</ButtonLink>}
      />
      {feeds.length === 0 ? (
        <EmptyState title="No other catalogue is read yet">
          <p>
            A neighbouring council, a charity or the health service may publish one by the Open Referral UK standard.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Catalogues"
          isCaptionHidden
          rows={feeds}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Catalogue',
              isRowHeading: true,
              cell: ({ id, name }) => (
                <a className="govuk-link" href={paths.councilFeed(organisationId, id)}>
                  {name}
                </a>
              ),
            },
            { heading: 'When', cell: ({ every }) => everyWords[every] },
            { heading: 'In the shop', cell: ({ services }) => services.toLocaleString('en-GB'), isNumeric: true },
            { heading: 'Last read', cell: ({ last }) => last?.when ?? 'Not yet' },
            {
              heading: 'How it went',
              cell: ({ last, isPaused }) =>
                isPaused ? (
                  <StatusTag tone="stopped">Paused</StatusTag>
                ) : last ? (
                  <RunTag state={last.state} />
                ) : (
                  'It is read in a moment'
                ),
            },
          ]}
        />
      )}
      <p className="govuk-!-margin-top-6">
        Others can read our shop in the same way, at{' '}
        <a className="govuk-link" href={paths.oruk()}>
          {paths.oruk()}
        </a>
        .
      </p>
    </>
  )
}
