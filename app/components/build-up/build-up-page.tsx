import type { Comparables } from '#app/domain/catalogue/comparables.server.ts'
import { capacityInWords } from '#app/domain/catalogue/build-ups/gap.ts'
import { breakEvenInWords } from '#app/domain/catalogue/build-ups/use-points.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { BackLink } from '../layout/breadcrumbs.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Nearby } from '../listing/build-up.tsx'
import { InsetText, Section } from '../ui/panel.tsx'
import { Columns } from './columns.tsx'
import { FiguresForm, type FiguresTyped } from './figures-form.tsx'
import type { Outcome } from './outcome.ts'
import { OutcomeTable } from './outcome-table.tsx'
import { Publish, Versions, type VersionFacts } from './publish.tsx'
import { UseCurve } from './use-curve.tsx'
import { UseTable } from './use-table.tsx'
import { WhatIfForm, type Tried } from './what-if-form.tsx'

type Shown = {
  title: string
  backHref: string
  isDraft: boolean
  isVersion: boolean
  yearWords: string | null
  outcome: Outcome | null
  words: string | null
  subsidy: string | null
  belowPence: number
  compared: Comparables | null
  gap: string[]
  tried: Tried
  /** why there is no figure for what is tried: sentences by field, or of the whole */
  notTried: Record<string, string[]>
  clearHref: string | null
  versionId: string | null
  typed: FiguresTyped
  versions: VersionFacts[]
}

/** How a unit price comes about: what it is, what it could be, how others do, and the figures behind it. */
export function BuildUpPage(shown: Shown) {
  const { title, backHref, isVersion, outcome, words, subsidy, versions, typed } = shown
  return (
    <>
      <BackLink href={backHref}>On your shelves</BackLink>
      <PageHeading
        title={`What ${title} costs`}
        lead={words ?? 'Write down what happens in a year. Daybook works out what it comes to.'}
      />
      {isVersion ? <InsetText>This is an earlier version, as it was published.</InsetText> : null}
      {subsidy ? <InsetText>{subsidy}</InsetText> : null}
      {outcome ? <Result shown={shown} outcome={outcome} /> : null}
      {isVersion ? null : (
        <Section heading="The figures of a year" id="figures-of-a-year">
          <FiguresForm typed={typed} backHref={backHref} />
        </Section>
      )}
      {versions.length > 0 ? (
        <Section heading="What was published" id="versions">
          <Versions versions={versions} />
        </Section>
      ) : null}
    </>
  )
}

function Result({ shown, outcome }: { shown: Shown; outcome: Outcome }) {
  const { compared, gap, tried, notTried, clearHref, versionId, isDraft, isVersion, belowPence } = shown
  return (
    <>
      <Section heading="What it comes to" id="what-if">
        <ErrorSummary form={{ id: 'what', allErrors: notTried }} />
        <Columns outcome={outcome} />
        <p>{capacityInWords(outcome.unit, outcome.real)}</p>
        <p>{breakEvenInWords(outcome)}</p>
        <UseCurve outcome={outcome} />
        <UseTable unit={outcome.unit} points={outcome.points} />
        <OutcomeTable outcome={outcome} />
      </Section>
      <Section heading="What if …?" id="try">
        <p>Nothing is saved. Leave empty what stays as it is.</p>
        <WhatIfForm tried={tried} errors={notTried} clearHref={clearHref} versionId={versionId} />
      </Section>
      {compared ? (
        <Section heading="Others nearby" id="nearby">
          <Nearby nearby={compared} unit={outcome.unit} gap={gap} />
        </Section>
      ) : null}
      {isDraft && !isVersion ? (
        <Section heading="Show it to everybody" id="publish-it">
          <p>It stands on the page of the listing, with every part of the price.</p>
          <Publish belowPence={belowPence} unit={outcome.unit} />
        </Section>
      ) : null}
    </>
  )
}
