import type { UsePoint } from '#app/domain/catalogue/build-ups/use-points.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Scroll } from '../ui/panel.tsx'

/** The curve as a table: what a unit costs at each use, now, and where the price pays for the year. */
export function UseTable({ unit, points }: { unit: Unit; points: UsePoint[] }) {
  const caption = `What ${perUnit(unit)} costs at more and less use`
  return (
    <Scroll label={caption}>
      <DataTable
        caption={caption}
        rows={points}
        rowKey={({ units }) => String(units)}
        columns={[
          { heading: 'Use', isRowHeading: true, cell: useInWords },
          { heading: 'In a year', isNumeric: true, cell: ({ units }) => unitsInWords(units, unit) },
          { heading: `Cost of ${perUnit(unit)}`, isNumeric: true, cell: ({ unitPence }) => pounds(unitPence) },
        ]}
      />
    </Scroll>
  )
}

function useInWords({ useOfHundred, isNow, isBreakEven }: UsePoint): string {
  const marks = [...(isNow ? ['now'] : []), ...(isBreakEven ? ['break-even'] : [])]
  return [`${useOfHundred}%`, ...(marks.length > 0 ? [`(${marks.join(' and ')})`] : [])].join(' ')
}
