import { DataTable } from '#app/components/ui/data-table.tsx'
import type { RunState } from '#app/domain/catalogue/feeds/feed.ts'
import { RunTag } from './run-tag.tsx'

type Run = {
  id: string
  href: string
  when: string
  state: RunState
  added: number
  changed: number
  rejected: number
  hidden: number
}

const figure = (number: number) => number.toLocaleString('en-GB')

/** The last readings of a feed, each with a link to its report. */
export function RunTable({ runs }: { runs: Run[] }) {
  if (runs.length === 0) return <p>It has not been read yet.</p>
  return (
    <DataTable
      caption="Each reading with what came of it"
      isCaptionHidden
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'When',
          isRowHeading: true,
          cell: ({ href, when }) => (
            <a className="govuk-link" href={href}>
              {when}
            </a>
          ),
        },
        { heading: 'How it went', cell: ({ state }) => <RunTag state={state} /> },
        { heading: 'New', cell: ({ added }) => figure(added), isNumeric: true },
        { heading: 'Changed', cell: ({ changed }) => figure(changed), isNumeric: true },
        { heading: 'Not taken', cell: ({ rejected }) => figure(rejected), isNumeric: true },
        { heading: 'Taken out', cell: ({ hidden }) => figure(hidden), isNumeric: true },
      ]}
    />
  )
}
