import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, perUnit } from '#app/domain/shared/words.ts'
import { DataTable } from '../ui/data-table.tsx'

export type StandingPrice = {
  id: string
  unit: Unit
  label: string
  also?: string | null
  pence: number
  validFrom: string
  validTo: string | null
}

/** Prices with the days between which they count. */
export function StandingPrices({ caption, prices }: { caption: string; prices: StandingPrice[] }) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={prices}
      rowKey={(price) => price.id}
      columns={[
        { heading: 'Price', isRowHeading: true, cell: ({ label, also }) => (also ? `${label} (${also})` : label) },
        { heading: 'From', cell: ({ validFrom }) => dayInWords(validFrom, { weekday: false }) },
        {
          heading: 'Until',
          cell: ({ validTo }) => (validTo ? dayInWords(validTo, { weekday: false }) : 'No end'),
        },
        { heading: 'How much', isNumeric: true, cell: ({ pence, unit }) => `${pounds(pence)} ${perUnit(unit)}` },
      ]}
    />
  )
}
