import { DataTable, type Column } from './data-table.tsx'
import { Details, Scroll } from './panel.tsx'

/** Below a picture that shows amounts: what it shows, folded, as a table. `of` names it, "Money not yet spent or owed". */
export function SameInATable<Row>(props: {
  of: string
  caption?: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}) {
  const { of, caption = of, ...table } = props
  return (
    <Details summary="The same in a table" about={`: ${of.charAt(0).toLowerCase()}${of.slice(1)}`}>
      <Scroll label={of}>
        <DataTable caption={caption} isCaptionHidden {...table} />
      </Scroll>
    </Details>
  )
}
