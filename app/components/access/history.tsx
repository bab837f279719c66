import { minuteOf, today } from '#app/domain/shared/day.ts'
import { dayInWords, instantInWords, timeInWords } from '#app/domain/shared/words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export type HistoryRow = {
  id: string
  at: string | Date
  /** the same was looked at so often since then, in one reading */
  firstAt: string | Date
  times: number
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
        { heading: 'When', cell: whenOf, isRowHeading: true },
        { heading: 'Who', cell: (row) => row.who },
        { heading: 'What', cell: (row) => (row.reason ? `${asSentence(row.words)} Why: ${row.reason}` : row.words) },
      ]}
    />
  )
}

function whenOf({ at, firstAt, times }: HistoryRow): string {
  if (times === 1) return instantInWords(new Date(at))
  const [first, last] = [firstAt, at].map((instant) => timeInWords(minuteOf(new Date(instant))))
  const when = first === last ? `at ${last}` : `between ${first} and ${last}`
  return `${dayInWords(today(new Date(at)))}, ${times} times ${when}`
}

/** With one full stop, whether it has one or not. */
function asSentence(words: string): string {
  return `${words.replace(/\.$/, '')}.`
}
