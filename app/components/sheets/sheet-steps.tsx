import { Button } from '../ui/button.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { InsetText } from '../ui/panel.tsx'

type Tally = Record<
  'all' | 'added' | 'changed' | 'unchanged' | 'refused' | 'waiting' | 'taken' | 'undone' | 'kept',
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
      {tally.refused > 0 ? <GivenBack hrefs={hrefs} count={tally.refused} /> : null}
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

function GivenBack({ hrefs, count }: { hrefs: Hrefs; count: number }) {
  return (
    <p>
      {count === 1 ? 'One row goes' : `${count.toLocaleString('en-GB')} rows go`} back to you with the reasons, to mend
      and send again:{' '}
      <a className="govuk-link" href={hrefs.refused.xlsx}>
        as an Excel file
      </a>
      ,{' '}
      <a className="govuk-link" href={hrefs.refused.listings}>
        listings as CSV
      </a>
      ,{' '}
      <a className="govuk-link" href={hrefs.refused.prices}>
        prices as CSV
      </a>
      .
    </p>
  )
}

function sumUp({ state, tally }: Shown): string {
  const { added, changed, unchanged, refused, waiting, taken, undone, kept } = tally
  switch (state) {
    case 'waiting':
      return waiting === 0
        ? 'There is nothing to change.'
        : `${added} new, ${changed} changed, ${unchanged} as they are, ${refused} not taken.`
    case 'taking':
      return `${taken} of ${taken + waiting} are taken so far.`
    case 'taken':
      return `${taken} taken, ${unchanged} as they were, ${refused} not taken.`
    case 'undoing':
      return `${undone} of ${undone + taken + kept} are taken back so far.`
    case 'undone':
      return kept === 0
        ? `${undone} taken back.`
        : `${undone} taken back, ${kept} left as they are because somebody changed them since.`
    case 'lapsed':
      return ''
    default:
      return state satisfies never
  }
}
