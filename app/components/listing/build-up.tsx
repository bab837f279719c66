import type { BuildUpKind, Unit } from '#db/schema/catalogue.ts'
import type { Comparables } from '#app/domain/catalogue/comparables.server.ts'
import type { AroundBuildUp } from '#app/domain/catalogue/build-ups/shown-build-up.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Card, Details, InsetText, Scroll } from '../ui/panel.tsx'

export type BuildUpFacts = {
  unit: Unit
  yearWords: string
  parts: { name: string; words: string; yearPence: number; unitPence: number; kind?: BuildUpKind | undefined }[]
  capacityUnits: number
  usedUnits: number
  /** the price in plain words, who pays the rest, and others nearby; null: not asked */
  nearby: AroundBuildUp | null
}

/** Parts by what they are for; those of old, that do not say it, in turn. */
const lookOf = { pay: 'is-pay', travel: 'is-other', direct: 'is-direct', overhead: 'is-share' } as const
const looks = ['is-pay', 'is-other', 'is-share'] as const
const tallest = 21 // rem, for the whole price

/** Where each pound goes: one block for each part of the price, as tall as its share; then the same as a table. */
export function BuildUp({ build }: { build: BuildUpFacts }) {
  const total = build.parts.reduce((sum, part) => sum + part.unitPence, 0)
  const { words, subsidy, compared, gap } = build.nearby ?? nothingAround
  return (
    <Card>
      {words ? <p className="govuk-body-l">{words}</p> : null}
      {subsidy ? <InsetText>{subsidy}</InsetText> : null}
      <figure className="db-build">
        <ol>
          {build.parts.map((part, position) => (
            <li key={part.name} className={part.kind ? lookOf[part.kind] : looks[position % looks.length]}>
              <svg aria-hidden="true" focusable="false" height={`${heightOf(part.unitPence, total)}rem`}>
                <rect width="100%" height="100%" rx="8" />
                <text x="50%" y="50%">
                  {pounds(part.unitPence)}
                </text>
              </svg>
              <p>
                <strong>
                  {part.name}
                  <span className="govuk-visually-hidden">: {pounds(part.unitPence)}</span>
                </strong>{' '}
                <span>{part.words}</span>
              </p>
            </li>
          ))}
        </ol>
        <p className="db-build__total">
          <span>
            {pounds(total)} {perUnit(build.unit)}
          </span>{' '}
          <span className="db-soft db-small">{build.yearWords}</span>
        </p>
      </figure>
      {compared ? <Nearby nearby={compared} unit={build.unit} gap={gap} /> : null}
      <Details summary="How we worked it out">
        <HowWorkedOut build={build} total={total} />
      </Details>
    </Card>
  )
}

const nothingAround: AroundBuildUp = { words: null, subsidy: null, compared: null, gap: [] }

/** What others charge, how far away that is, and what could close the gap. */
export function Nearby({ nearby, unit, gap }: { nearby: Comparables; unit: Unit; gap: string[] }) {
  return (
    <>
      <p className="govuk-!-margin-top-4">
        {othersInWords(nearby.count)} something like this. The lowest price is{' '}
        <strong>{pounds(nearby.lowestPence)}</strong>, the middle one <strong>{pounds(nearby.middlePence)}</strong> and
        the highest <strong>{pounds(nearby.highestPence)}</strong> {perUnit(unit)}.
      </p>
      {gap.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  )
}

function HowWorkedOut({ build, total }: { build: BuildUpFacts; total: number }) {
  const year = build.parts.reduce((sum, part) => sum + part.yearPence, 0)
  const inHundred = Math.round((build.usedUnits * 100) / build.capacityUnits)
  return (
    <>
      <p>
        In {build.yearWords} the team could give {unitsInWords(build.capacityUnits, build.unit)}. It gives{' '}
        {build.usedUnits.toLocaleString('en-GB')}: that is {inHundred} in every 100. All its costs, {pounds(year)}, are
        shared by what people really have.
      </p>
      <Scroll label="Where the price comes from">
        <DataTable
          caption="Where the price comes from"
          isCaptionHidden
          rows={build.parts}
          rowKey={(part) => part.name}
          columns={[
            { heading: 'Cost', cell: (part) => part.name, isRowHeading: true },
            { heading: 'In a year', cell: (part) => pounds(part.yearPence), isNumeric: true },
            { heading: `For ${perUnit(build.unit)}`, cell: (part) => pounds(part.unitPence), isNumeric: true },
          ]}
          foot={['Together', pounds(year), pounds(total)]}
        />
      </Scroll>
    </>
  )
}

function heightOf(pence: number, total: number): number {
  return Math.max(2.2, Math.round((pence / total) * tallest * 100) / 100)
}

function othersInWords(count: number): string {
  return count === 1 ? 'One other nearby does' : `${count} others nearby do`
}
