import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { listLinesToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Visits to ask about – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['practitioner'] })
  const rows = await listLinesToSample(db, organisationId)
  return {
    organisationId,
    rows: rows.map(({ recordedAt, ...row }) => ({ ...row, since: recordedAt && dayInWords(today(recordedAt)) })),
  }
}

export default function Samples() {
  const { organisationId, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Visits to ask about"
        lead="These people do not sign in, and nobody may act for them. Their silence is never a yes, so ask them: by telephone, or at home."
      />
      {rows.length ? (
        <DataTable
          caption="Written down more than seven days ago, the longest waiting first"
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
        <EmptyState title="No visit waits">
          <p>When somebody who cannot answer in Daybook has had a visit, it comes here after seven days.</p>
        </EmptyState>
      )}
    </>
  )
}
