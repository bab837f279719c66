import type { RunKind, RunState } from '#app/domain/payments/run.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { runTones, runWords } from '../invoice/invoice-tone.ts'
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

/** Runs, newest first. */
export function RunTable({ rows, hrefOf }: { rows: RunRow[]; hrefOf: (id: string) => string }) {
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
