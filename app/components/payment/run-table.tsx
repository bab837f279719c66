import type { RunKind, RunState } from '#app/domain/payments/run.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { runTones, runWords } from '../invoice/invoice-tone.ts'
import { Section } from '../ui/panel.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export type RunRow = {
  id: string
  kind: RunKind
  number: string
  state: RunState
  madeAt: string
  madeBy: string
  payments: number
  pence: number
}

/** The runs so far, newest first, page by page. */
export function RunsSoFar(props: {
  rows: RunRow[]
  hrefOf: (id: string) => string
  newerHref: string | null
  olderHref: string | null
}) {
  const { rows, hrefOf, newerHref, olderHref } = props
  return (
    <Section heading="Runs" id="runs-so-far">
      {rows.length ? (
        <RunTable rows={rows} hrefOf={hrefOf} />
      ) : (
        <EmptyState title="No runs yet" level={3}>
          <p>Every run you make is kept here, with who made, checked and approved it.</p>
        </EmptyState>
      )}
      <Pagination of="runs" newerHref={newerHref} olderHref={olderHref} />
    </Section>
  )
}

function RunTable({ rows, hrefOf }: { rows: RunRow[]; hrefOf: (id: string) => string }) {
  return (
    <DataTable
      caption="Runs, newest first"
      isCaptionHidden
      columns={[
        {
          heading: 'Run',
          isRowHeading: true,
          cell: (run) => (
            <a className="govuk-link db-nowrap" href={hrefOf(run.id)}>
              <span className="db-nowrap">{run.number}</span>
            </a>
          ),
        },
        { heading: 'What', cell: (run) => (run.kind === 'payment' ? 'Payments to providers' : 'Money to payers') },
        { heading: 'Made', cell: (run) => `${run.madeAt}, by ${run.madeBy}` },
        { heading: 'State', cell: (run) => <StatusTag tone={runTones[run.state]}>{runWords[run.state]}</StatusTag> },
        { heading: 'Payments', isNumeric: true, cell: (run) => run.payments },
        { heading: 'Amount', isNumeric: true, cell: (run) => pounds(run.pence) },
      ]}
      rows={rows}
      rowKey={(run) => run.id}
    />
  )
}
