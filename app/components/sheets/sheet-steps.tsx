import { Button } from '../ui/button.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { InsetText } from '../ui/panel.tsx'

type Tally = Record<
  | ('all' | 'added' | 'changed' | 'unchanged' | 'refused' | 'refusedListings' | 'refusedPrices')
  | ('waiting' | 'taken' | 'undone' | 'kept'),
  number
>
type Shown = {
  state: 'waiting' | 'taking' | 'taken' | 'undoing' | 'undone' | 'lapsed'
  notices: string[]
  tally: Tally
  endsAt: string
  canStill: boolean
}
type Hrefs = { here: string; refused: { xlsx: string; listings: string; prices: string } }

/** Where a file stands, and what can be done with it now. */
export function SheetSteps({ sheet, hrefs }: { sheet: Shown; hrefs: Hrefs }) {
  const { state, notices, tally } = sheet
  if (state === 'lapsed') return null
  return (
    <div className="db-measure">
      {notices.map((notice) => (
        <InsetText key={notice}>{notice}</InsetText>
      ))}
      <p>
        <strong>{sumUp(sheet)}</strong>
      </p>
      <Act sheet={sheet} here={hrefs.here} />
      {tally.refused > 0 ? <GivenBack hrefs={hrefs} tally={tally} /> : null}
    </div>
  )
}

function Act({ sheet, here }: { sheet: Shown; here: string }) {
  const { state, tally, endsAt, canStill } = sheet
  if (state === 'taking' || state === 'undoing')
    return (
      <p>
        <a className="govuk-link" href={here}>
          See how far it is
        </a>
      </p>
    )
  if (state === 'waiting' && tally.waiting > 0 && canStill)
    return (
      <form method="post">
        <Hidden name="step" value="take" />
        <p>You can say yes until {endsAt}.</p>
        <Button icon="tick">Yes, do this</Button>
      </form>
    )
  if (state === 'taken' && tally.taken > 0 && canStill)
    return (
      <form method="post">
        <Hidden name="step" value="undo" />
        <p>You can undo it until {endsAt}. What somebody has changed since then stays as it is, and we say which.</p>
        <Button look="warning">Undo it</Button>
      </form>
    )
  return null
}

function GivenBack({ hrefs, tally }: { hrefs: Hrefs; tally: Tally }) {
  const { refused, refusedListings, refusedPrices } = tally
  const files = [
    { words: 'as an Excel file', href: hrefs.refused.xlsx },
    ...(refusedListings > 0 ? [{ words: 'listings as CSV', href: hrefs.refused.listings }] : []),
    ...(refusedPrices > 0 ? [{ words: 'prices as CSV', href: hrefs.refused.prices }] : []),
  ]
  return (
    <>
      <p className="govuk-!-margin-bottom-1">
        {refused === 1 ? 'One thing goes' : `${refused.toLocaleString('en-GB')} things go`} back to you with the
        reasons, to mend and send again:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {files.map(({ words, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function sumUp({ state, tally }: Shown): string {
  const { added, changed, unchanged, refused, waiting, taken, undone, kept } = tally
  switch (state) {
    case 'waiting':
      return waiting === 0
        ? 'There is nothing to change.'
        : `${added} new, ${changed} changed, ${unchanged} as ${unchanged === 1 ? 'it is' : 'they are'}, ${refused} not taken.`
    case 'taking':
      return `Taken so far: ${taken} of ${taken + waiting}.`
    case 'taken':
      return `${taken} taken, ${unchanged} as ${unchanged === 1 ? 'it was' : 'they were'}, ${refused} not taken.`
    case 'undoing':
      return `Taken back so far: ${undone} of ${undone + taken + kept}.`
    case 'undone':
      return kept === 0
        ? `${undone} taken back.`
        : `${undone} taken back, ${kept === 1 ? '1 left as it is because somebody changed it' : `${kept} left as they are because somebody changed them`} since.`
    case 'lapsed':
      return ''
    default:
      return state satisfies never
  }
}
