import { useForm } from '@conform-to/react'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, perUnit } from '#app/domain/shared/words.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextAreaField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** Publishes the figures beside the price. `belowPence`: how much less than the cost is charged. */
export function Publish({ belowPence, unit }: { belowPence: number; unit: Unit }) {
  const [, fields] = useForm({ id: 'publish', lastResult: useLastResult(), defaultValue: { subsidyWords: '' } })
  return (
    <form method="post">
      <Hidden name="intent" value="publish" />
      {belowPence > 0 ? (
        <TextAreaField
          field={fields.subsidyWords}
          label={`The price is ${pounds(belowPence)} ${perUnit(unit)} less than it costs. Who pays the rest?`}
          hint="In a sentence. It stands beside the price."
          rows={2}
        />
      ) : null}
      <Button>Publish this beside the price</Button>
    </form>
  )
}

export type VersionFacts = {
  id: string
  publishedOn: string
  yearWords: string
  unitPence: number
  unit: Unit
  isShown: boolean
  href: string
}

/** What was published, the newest first; that one stands beside the price. */
export function Versions({ versions }: { versions: VersionFacts[] }) {
  return (
    <DataTable
      caption="What was published"
      isCaptionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Published',
          isRowHeading: true,
          cell: ({ href, publishedOn }) => (
            <a className="govuk-link" href={href}>
              {dayInWords(publishedOn, { weekday: false })}
            </a>
          ),
        },
        { heading: 'Year', cell: ({ yearWords }) => yearWords },
        { heading: 'Cost', isNumeric: true, cell: ({ unitPence, unit }) => `${pounds(unitPence)} ${perUnit(unit)}` },
        { heading: 'Now', cell: ({ isShown }) => (isShown ? 'Beside the price' : 'Earlier') },
      ]}
    />
  )
}
