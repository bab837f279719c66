import { lineStateWords } from '#app/domain/ordering/order-line.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { OrderLineState } from '#db/schema/ordering.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figures } from '../ui/task-list.tsx'

export type AffectedShown = {
  count: { people: number; lines: number; visits: number; waiting: number }
  lines: {
    id: string
    personName: string
    title: string
    state: OrderLineState
    upcoming: number
    lastDay: string
  }[]
  /** people whom another council looks after: named there only */
  elsewhere: number
  brokers: { id: string; name: string; people: number }[]
}

/** Whom it touches when a provider takes no new orders. */
export function AffectedList({ affected }: { affected: AffectedShown }) {
  const { count, lines, elsewhere, brokers } = affected
  if (count.people === 0)
    return (
      <EmptyState title="Nobody is affected today" level={3}>
        <p>Nobody has anything ordered here at the moment.</p>
      </EmptyState>
    )
  return (
    <>
      <Figures
        figures={[
          { figure: String(count.people), words: count.people === 1 ? 'person' : 'people' },
          { figure: String(count.lines), words: `${count.lines === 1 ? 'order' : 'orders'}, waiting or going on` },
          { figure: String(count.visits), words: count.visits === 1 ? 'visit to come' : 'visits to come' },
          { figure: String(brokers.length), words: brokers.length === 1 ? 'broker' : 'brokers' },
        ]}
      />
      <DataTable
        caption="People and what they have ordered"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Person', cell: ({ personName }) => personName, isRowHeading: true },
          { heading: 'Ordered', cell: ({ title }) => title },
          { heading: 'How it stands', cell: ({ state }) => lineStateWords[state] },
          { heading: 'Visits to come', cell: ({ upcoming }) => upcoming, isNumeric: true },
          { heading: 'Until', cell: ({ lastDay }) => dayInWords(lastDay, { weekday: false }) },
        ]}
      />
      {elsewhere > 0 ? (
        <p>
          And {elsewhere} {elsewhere === 1 ? 'person' : 'people'} of other councils. They are told as well.
        </p>
      ) : null}
      {brokers.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">Brokers who act for them</h3>
          <ul className="govuk-list govuk-list--bullet">
            {brokers.map(({ id, name, people }) => (
              <li key={id}>
                {name}, for {people} {people === 1 ? 'person' : 'people'}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
