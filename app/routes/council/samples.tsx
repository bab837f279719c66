import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listLinesToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { daysToAnswer } from '#app/domain/ordering/visit.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Visits to ask about – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['practitioner'] })
  const from = new URL(request.url).searchParams.get('from')
  const { rows, nextKey } = await listLinesToSample(db, { councilId: organisationId, from })
  return {
    organisationId,
    isFirst: !from,
    nextKey,
    rows: rows.map(({ recordedAt, ...row }) => ({ ...row, since: recordedAt && dayInWords(today(recordedAt)) })),
  }
}

export default function Samples() {
  const { organisationId, isFirst, nextKey, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Visits to ask about"
        lead="These people do not sign in, and nobody may act for them. Their silence is never a yes, so ask them: by telephone, or at home."
      />
      {rows.length ? (
        <DataTable
          caption={`Written down more than ${daysToAnswer} days ago, the longest waiting first`}
          columns={[
            {
              heading: 'For',
              isRowHeading: true,
              cell: ({ lineId, personName, title }) => (
                <a className="govuk-link" href={paths.councilSample(organisationId, lineId)}>
                  {personName}: {title}
                </a>
              ),
            },
            { heading: 'From', cell: ({ providerName }) => providerName },
            { heading: 'Since', cell: ({ since }) => since },
            { heading: 'Visits', isNumeric: true, cell: ({ visits }) => String(visits) },
            { heading: 'They cost', isNumeric: true, cell: ({ pence }) => pounds(pence) },
          ]}
          rows={rows}
          rowKey={({ lineId }) => lineId}
        />
      ) : (
        <EmptyState title={isFirst ? 'No visit waits' : 'No more visits wait'}>
          <p>When somebody who cannot answer in Daybook has had a visit, it comes here after {daysToAnswer} days.</p>
        </EmptyState>
      )}
      <Pagination
        of="visits to ask about"
        newerHref={isFirst ? null : paths.councilSamples(organisationId)}
        olderHref={nextKey ? paths.councilSamples(organisationId, { from: nextKey }) : null}
        words={{ newer: 'The longest waiting', older: 'More' }}
      />
    </>
  )
}
