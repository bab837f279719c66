import { costInWords } from '#app/domain/ordering/cost-now.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { OrderLineState, VisitState } from '#db/schema/ordering.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { LineTag, VisitTag } from './state-tag.tsx'

export type LineOfOrder = {
  id: string
  state: OrderLineState
  title: string
  providerName: string
  /** none while it is suspended */
  providerHasStore: boolean
  providerPhone: string | null
  when: string
  sum: string
  /** as ordered */
  costPence: number
  /** as it stands, with fees for cancelling late */
  nowPence: number
  /** recorded beyond what was ordered, and not agreed to */
  morePence: number
  pots: string[]
  note: string | null
  answerReason: string | null
  answerBy: string | null
  canCancel: boolean
  isGoingOn: boolean
  noticeDays: number
  lateCancelHours: number
  lateCancelPercent: number
  visits: VisitOfLine[]
}
type VisitOfLine = {
  id: string
  state: VisitState
  charge: 'visit' | 'late cancellation' | 'notice'
  words: string
  pence: number
  /** "£33.00", "£0.00, was £33.00" */
  cost: string
  feePence: number
  canCancel: boolean
}
type Links = { storeHref: string; visitsHref: string }
type Props = Links & { line: LineOfOrder; mayCancel: boolean; whoseYes: 'your yes' | 'a yes' }

/** One line of an order: what, from whom, its days one by one, and a way to end it. */
export function OrderLineCard({ line, mayCancel, whoseYes, storeHref, visitsHref }: Props) {
  const days = line.visits.filter(({ charge }) => charge === 'visit').length
  return (
    <section className="db-card" aria-labelledby={line.id}>
      <div className="db-row db-row--apart">
        <h2 className="govuk-heading-m" id={line.id}>
          {line.title}
        </h2>
        <LineTag state={line.state} />
      </div>
      <SummaryList rows={rowsOf(line, { whoseYes, storeHref })} />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {days === 1 ? 'See the day' : `See all ${days} days`}
            <span className="govuk-visually-hidden"> of {line.title}</span>
          </span>
        </summary>
        <div className="govuk-details__text">
          <ul className="db-days">
            {line.visits.map((visit) => (
              <Visit key={visit.id} visit={visit} mayCancel={mayCancel} />
            ))}
          </ul>
          <p>
            <a className="govuk-link" href={visitsHref}>
              Say if visits were right
            </a>
          </p>
        </div>
      </details>
      {mayCancel && line.canCancel ? <CancelLine line={line} /> : null}
    </section>
  )
}

function rowsOf(line: LineOfOrder, { whoseYes, storeHref }: Pick<Props, 'whoseYes' | 'storeHref'>) {
  return [
    {
      key: 'From',
      value: (
        <>
          {line.providerHasStore ? (
            <a className="govuk-link" href={storeHref}>
              {line.providerName}
            </a>
          ) : (
            line.providerName
          )}
          {line.providerPhone && line.isGoingOn ? <Unbroken words={`, ${line.providerPhone}`} /> : null}
        </>
      ),
    },
    { key: 'When', value: line.when },
    { key: 'Cost', value: `${costInWords(line)}${line.sum && `: ${line.sum}`}` },
    ...(line.morePence > 0
      ? [{ key: 'Besides', value: `${pounds(line.morePence)} more was written down and waits for ${whoseYes}.` }]
      : []),
    { key: 'Paid from', value: line.pots.join(' and ') },
    ...(line.note ? [{ key: 'Your note', value: line.note }] : []),
    ...(line.answerBy ? [{ key: 'They answer by', value: dayInWords(line.answerBy) }] : []),
    ...(line.answerReason ? [{ key: 'Why', value: line.answerReason }] : []),
  ]
}

function Visit({ visit, mayCancel }: { visit: VisitOfLine; mayCancel: boolean }) {
  return (
    <li>
      <p>
        {visit.words}
        {visit.charge === 'visit' ? '' : ': fee for cancelling late'} <VisitTag state={visit.state} />
      </p>
      <p className="db-days__sum">{visit.cost}</p>
      {mayCancel && visit.canCancel ? <CancelDay visit={visit} /> : null}
    </li>
  )
}

/** Opened first and pressed then: a day is not lost, nor its fee paid, by one touch. */
function CancelDay({ visit }: { visit: VisitOfLine }) {
  const about = `: ${visit.words}`
  return (
    <details className="db-days__more">
      <summary>
        Cancel this day<span className="govuk-visually-hidden">{about}</span>
      </summary>
      <form method="post">
        <Hidden name="visitId" value={visit.id} />
        <Hidden name="expectedFeePence" value={String(visit.feePence)} />
        <p>
          {visit.feePence > 0
            ? `It is too late to cancel for nothing: ${pounds(visit.feePence)} of ${pounds(visit.pence)} is paid all the same.`
            : `${pounds(visit.pence)} comes back to the budget.`}
        </p>
        <Why of={visit.id} />
        <Button look="warning" name="intent" value="cancel visit" about={about}>
          {visit.feePence > 0 ? `Cancel it and pay ${pounds(visit.feePence)}` : 'Yes, cancel this day'}
        </Button>
      </form>
    </details>
  )
}

function CancelLine({ line }: { line: LineOfOrder }) {
  return (
    <details className="govuk-details govuk-!-margin-bottom-0">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {line.isGoingOn ? 'End' : 'Cancel'} {line.title}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p>{termsOf(line)}</p>
        <form method="post">
          <Hidden name="lineId" value={line.id} />
          <Why of={line.id} />
          <Button look="warning" name="intent" value="cancel line" about={`: ${line.title}`}>
            {line.isGoingOn ? 'End it' : 'Cancel it'}
          </Button>
        </form>
      </div>
    </details>
  )
}

function Why({ of }: { of: string }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`reason-${of}`}>
        Why? They will read it. You may leave this out.
      </label>
      <input className="govuk-input" id={`reason-${of}`} name="reason" maxLength={300} />
    </div>
  )
}

function termsOf(line: LineOfOrder): string {
  if (!line.isGoingOn) return 'Nobody has said yes to it yet, so all its money comes back.'
  if (line.noticeDays > 0)
    return `Visits of the next ${line.noticeDays} days still take place. Later ones are cancelled, and their money comes back.`
  if (line.lateCancelHours > 0)
    return `Visits in less than ${line.lateCancelHours} hours still cost ${line.lateCancelPercent} %. The money of all others comes back.`
  return 'All visits that are still to come are cancelled, and their money comes back.'
}
