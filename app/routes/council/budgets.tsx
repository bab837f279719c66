import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { listBudgetsToConfirm } from '#app/domain/budgets/list-council-budgets.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Budgets to confirm – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance', 'practitioner'] })
  return { organisationId, rows: await listBudgetsToConfirm(db, organisationId) }
}

export default function Budgets() {
  const { organisationId, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Budgets to confirm"
        lead="A practitioner writes a budget down. A finance officer confirms the amounts; then it holds money."
      />
      {rows.length ? (
        <DataTable
          caption="Budgets that wait, oldest first"
          isCaptionHidden
          columns={[
            {
              heading: 'For',
              isRowHeading: true,
              cell: (row) => (
                <a className="govuk-link" href={paths.councilBudget(organisationId, row.id)}>
                  {row.personName}
                </a>
              ),
            },
            { heading: 'From', cell: (row) => dayInWords(row.startsOn, { weekday: false }) },
            { heading: 'To', cell: (row) => dayInWords(row.endsOn, { weekday: false }) },
            { heading: 'Written down by', cell: (row) => row.draftedBy },
            { heading: 'Amount', isNumeric: true, cell: (row) => pounds(row.pence) },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState title="No budget waits">
          <p>When a practitioner has written down a budget, it comes here.</p>
        </EmptyState>
      )}
    </>
  )
}
