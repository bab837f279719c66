import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Scroll } from '../ui/panel.tsx'
import type { Outcome } from './outcome.ts'

/** Each part of the cost: in a year, for a unit as it is, at full use and as tried. */
export function OutcomeTable({ outcome }: { outcome: Outcome }) {
  const { unit, real, full, what } = outcome
  const of = (parts: Outcome['real']['parts'], name: string) => parts.find((part) => part.name === name)?.unitPence ?? 0
  const names = [...new Set([...real.parts, ...full.parts, ...(what?.parts ?? [])].map(({ name }) => name))]
  const rows = names.map((name) => ({
    name,
    year: real.parts.find((part) => part.name === name)?.yearPence ?? 0,
    words: real.parts.find((part) => part.name === name)?.words ?? '',
  }))
  return (
    <Scroll label={`What ${perUnit(unit)} costs`}>
      <DataTable
        caption={`What ${perUnit(unit)} costs, part by part`}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { heading: 'Cost', isRowHeading: true, cell: ({ name }) => name },
          { heading: 'How it is counted', cell: ({ words }) => words },
          { heading: 'In a year', isNumeric: true, cell: ({ year }) => pounds(year) },
          { heading: 'As it is', isNumeric: true, cell: ({ name }) => pounds(of(real.parts, name)) },
          { heading: 'At full use', isNumeric: true, cell: ({ name }) => pounds(of(full.parts, name)) },
          ...(what
            ? [
                {
                  heading: 'What if',
                  isNumeric: true,
                  cell: ({ name }: { name: string }) => pounds(of(what.parts, name)),
                },
              ]
            : []),
        ]}
        foot={[
          'Together',
          unitsInWords(real.usedUnits, unit),
          pounds(real.yearPence),
          pounds(real.unitPence),
          pounds(full.unitPence),
          ...(what ? [pounds(what.unitPence)] : []),
        ]}
      />
    </Scroll>
  )
}
