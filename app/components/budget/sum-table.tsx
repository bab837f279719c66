import { pounds } from '#app/domain/shared/money.ts'
import type { Column } from '../ui/data-table.tsx'
import { SameInATable } from '../ui/same-in-a-table.tsx'
import type { BudgetSum } from './budget-bar.tsx'
import type { PotFacts } from './pot-card.tsx'

type Row = Pick<PotFacts, 'id' | 'name' | 'sum'>

type Amount = { heading: string; of: (sum: BudgetSum) => number; isRare?: true }

const amounts = (leftName: string): Amount[] => [
  { heading: 'Given', of: ({ givenPence }) => givenPence },
  { heading: leftName, of: ({ leftPence }) => leftPence },
  { heading: 'Set aside', of: ({ setAsidePence }) => setAsidePence, isRare: true },
  { heading: 'Held', of: ({ heldPence }) => heldPence },
  { heading: 'Spent', of: ({ spentPence }) => spentPence },
  { heading: 'More than there was', of: ({ shortfallPence }) => shortfallPence, isRare: true },
]

/** What the bars show, as a table: a row for each pot, and one for all of them where there are several. */
export function SumTable({ pots, sum, leftName }: { pots: PotFacts[]; sum: BudgetSum; leftName: string }) {
  const rows: Row[] = pots.length > 1 ? [...pots, { id: 'together', name: 'Together', sum }] : pots
  const shown = amounts(leftName).filter(({ of, isRare }) => !isRare || of(sum) > 0)
  const columns: Column<Row>[] = [
    { heading: 'Pot', isRowHeading: true, cell: ({ name }) => name },
    ...shown.map(({ heading, of }) => ({ heading, isNumeric: true, cell: (row: Row) => pounds(of(row.sum)) })),
  ]
  return (
    <div className="govuk-!-margin-top-4">
      <SameInATable of="What each pot holds" rows={rows} rowKey={({ id }) => id} columns={columns} />
    </div>
  )
}
