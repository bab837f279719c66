import { costOfVisitInWords } from '#app/domain/ordering/cost-now.ts'
import type { ProviderVisit } from '#app/domain/ordering/visits-of-provider.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { VisitTag } from '../order/state-tag.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { whenInWords } from './visit-words.ts'

type LineDay = {
  id: string
  state: ProviderVisit['state']
  day: string
  startMinute: number | null
  minutes: number | null
  quantity: number
  /** as ordered */
  plannedPence: number
  deliveredPence: number | null
  confirmedPence: number | null
  charge: ProviderVisit['charge']
}

/** Every visit of an order line, or the one delivery of it. `hrefOf`: null before it was accepted. */
export function LineDays(props: {
  days: LineDay[]
  unit: ProviderVisit['unit']
  hrefOf: ((visitId: string) => string) | null
}) {
  const { days, unit, hrefOf } = props
  const name = ({ day, charge }: LineDay) => `${dayInWords(day)}${charge === 'visit' ? '' : `, ${charge}`}`
  return (
    <DataTable
      caption="The days of this order"
      isCaptionHidden
      rows={days}
      rowKey={(row) => row.id}
      columns={[
        {
          heading: 'Day',
          isRowHeading: true,
          cell: (row) =>
            hrefOf ? (
              <a className="govuk-link" href={hrefOf(row.id)}>
                {name(row)}
              </a>
            ) : (
              name(row)
            ),
        },
        {
          heading: 'When',
          cell: ({ startMinute, minutes, quantity }) =>
            whenInWords({ plannedStartMinute: startMinute, plannedMinutes: minutes, quantity, unit }),
        },
        {
          heading: 'State',
          cell: (row) => <VisitTag state={row.state} />,
        },
        {
          heading: 'Worth',
          isNumeric: true,
          cell: costOfVisitInWords,
        },
      ]}
    />
  )
}
