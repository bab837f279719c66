import { instantInWords } from '#app/domain/shared/words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export type HistoryRow = {
  id: string
  at: string | Date
  kind: 'did' | 'looked'
  words: string
  reason: string | null
  who: string
}

/** What was done and looked at, newest first. */
export function History({ rows }: { rows: HistoryRow[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing yet" level={3}>
        <p>When somebody does or looks at something here, it stands in this list.</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Who did or looked at what, newest first"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { heading: 'When', cell: (row) => instantInWords(new Date(row.at)), isRowHeading: true },
        { heading: 'Who', cell: (row) => row.who },
        { heading: 'What', cell: (row) => (row.reason ? `${asSentence(row.words)} Why: ${row.reason}` : row.words) },
      ]}
    />
  )
}

/** With one full stop, whether it has one or not. */
function asSentence(words: string): string {
  return `${words.replace(/\.$/, '')}.`
}
