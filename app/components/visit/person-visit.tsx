import { pounds } from '#app/domain/shared/money.ts'
import { visitStateWords } from '#app/domain/ordering/visit.ts'
import type { VisitState } from '#db/schema/ordering.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { visitTones } from '../order/order-tone.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { VisitCard } from './visit-card.tsx'

export type PersonsVisit = {
  id: string
  state: VisitState
  charge: 'visit' | 'late cancellation' | 'notice'
  title: string
  providerName: string
  day: string
  times: string
  /** what was ordered, where something else was given */
  ordered: string | null
  isMore: boolean
  /** why whoever reads it cannot say yes to it */
  whyNoYes: string | null
  pence: number
  plannedPence: number
  heldPence: number
  by: string | null
  note: string | null
  silentOn: string | null
  wasQueried: boolean
  confirmed: string | null
  why: string | null
  canConfirm: boolean
  canQuery: boolean
  canWithdraw: boolean
}

/** One visit that waits for an answer: one press for yes, one for no. */
export function VisitToAnswer({ visit, isFirst }: { visit: PersonsVisit; isFirst: boolean }) {
  return (
    <VisitCard
      time={`${visit.day}, ${visit.times}`}
      state={{ tone: visitTones[visit.state], words: visitStateWords[visit.state] }}
      title={`${visit.title} from ${visit.providerName}`}
      look={isFirst ? 'now' : undefined}
      act={visit.canConfirm ? <Confirm visit={visit} isFirst={isFirst} /> : null}
      links={visit.canQuery ? <Query visit={visit} /> : null}
    >
      <Recorded visit={visit} />
      {visit.whyNoYes ? <p>{visit.whyNoYes}</p> : null}
      {visit.silentOn ? (
        <p className="db-small db-soft">Without an answer it is taken as a yes after {visit.silentOn}.</p>
      ) : null}
    </VisitCard>
  )
}

/** A visit to come, in question, or over. */
export function VisitToSee({ visit }: { visit: PersonsVisit }) {
  const isOver = visit.state === 'confirmed' || visit.state === 'missed' || visit.state === 'cancelled'
  return (
    <VisitCard
      time={`${visit.day}, ${visit.times}`}
      state={{ tone: visitTones[visit.state], words: visitStateWords[visit.state] }}
      title={`${visit.title} from ${visit.providerName}`}
      look={isOver ? 'done' : undefined}
      done={visit.confirmed ?? undefined}
      level={3}
      links={
        <>
          {visit.canWithdraw ? <Withdraw visit={visit} /> : null}
          {visit.canQuery ? <Query visit={visit} /> : null}
        </>
      }
    >
      {visit.charge === 'visit' ? null : <p>This is a fee for cancelling late.</p>}
      <p>{amountOf(visit)}</p>
      {visit.why ? <p>“{visit.why}”</p> : null}
    </VisitCard>
  )
}

function Recorded({ visit }: { visit: PersonsVisit }) {
  return (
    <>
      <p>
        {visit.providerName} wrote this down{visit.by ? `: ${visit.by} came` : ''}. It costs{' '}
        <strong>{pounds(visit.pence)}</strong>.
      </p>
      {visit.ordered ? (
        <p>
          {visit.isMore ? 'This is more than was ordered' : 'This is less than was ordered'} ({visit.ordered},{' '}
          {pounds(visit.plannedPence)}).
        </p>
      ) : null}
      {visit.note ? <p>“{visit.note}”</p> : null}
      {visit.wasQueried ? <p>They wrote it down anew after the question. Is it right now?</p> : null}
    </>
  )
}

export function amountOf({ state, pence, heldPence }: PersonsVisit): string {
  switch (state) {
    case 'planned':
      return `${pounds(heldPence)} is held for it.`
    case 'queried':
      return `${pence === heldPence ? '' : `It was written down as ${pounds(pence)}. `}${pounds(heldPence)} is held until it is answered.`
    case 'confirmed':
    case 'delivered':
    case 'short':
      return `It costs ${pounds(pence)}.`
    case 'missed':
    case 'cancelled':
    case 'lapsed':
      return 'Its money came back.'
    default:
      return state satisfies never
  }
}

/** Which visit a press is about, for whoever hears it: there may be two on a day. */
function nameOf({ title, day, times }: PersonsVisit): string {
  return `: ${title}, ${day}, ${times}`
}

function Confirm({ visit, isFirst }: { visit: PersonsVisit; isFirst: boolean }) {
  return (
    <form method="post">
      <Agreed visit={visit} />
      <Button
        isBig
        icon="tick"
        look={isFirst ? 'main' : 'secondary'}
        name="intent"
        value="confirm"
        about={nameOf(visit)}
      >
        {visit.isMore ? `Yes, and pay ${pounds(visit.pence)}` : 'Yes, this is right'}
      </Button>
    </form>
  )
}

/** What a yes is said to: the visit, and what it costs on this page. */
function Agreed({ visit }: { visit: PersonsVisit }) {
  return (
    <>
      <Hidden name="visitId" value={visit.id} />
      <Hidden name="expectedPence" value={String(visit.pence)} />
    </>
  )
}

/** One press is enough; words help, and are not asked for. With them the button stands after them. */
export function Query({ visit, isFolded = true }: { visit: PersonsVisit; isFolded?: boolean }) {
  const about = nameOf(visit)
  return (
    <form method="post" className="db-visit__query">
      <Hidden name="visitId" value={visit.id} />
      {isFolded ? (
        <>
          <PlainButton name="intent" value="query" icon="alert" about={about}>
            This is not right
          </PlainButton>
          <details>
            <summary>
              Say what was different<span className="govuk-visually-hidden">{about}</span>
            </summary>
            <Reason visitId={visit.id} about={about} />
          </details>
        </>
      ) : (
        <Reason visitId={visit.id} about={about} />
      )}
    </form>
  )
}

function Reason({ visitId, about }: { visitId: string; about: string }) {
  return (
    <>
      <label className="govuk-label" htmlFor={`reason-${visitId}`}>
        What was different? You may leave this out.
      </label>
      <textarea className="govuk-textarea" id={`reason-${visitId}`} name="reason" rows={2} maxLength={500} />
      <Button look="secondary" icon="alert" name="intent" value="query" about={about}>
        Send: this is not right
      </Button>
    </>
  )
}

function Withdraw({ visit }: { visit: PersonsVisit }) {
  return (
    <form method="post">
      <Agreed visit={visit} />
      <PlainButton name="intent" value="confirm" about={nameOf(visit)}>
        {visit.isMore ? `It was right after all, and pay ${pounds(visit.pence)}` : 'It was right after all'}
      </PlainButton>
    </form>
  )
}
