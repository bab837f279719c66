import { pounds } from '#app/domain/shared/money.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/panel.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import type { VisitOfRow } from './visit-rows.tsx'

type VisitNotRecorded = VisitOfRow & {
  providerPhone: string | null
  /** null: its provider has been asked for it */
  askedAfter: string | null
  backAfter: string
  isThing: boolean
  canSayNobodyCame: boolean
}

/** Visits of days that are over and that nobody has written down: what is held, what happens by itself, and a way out. */
export function NotRecorded({ visits }: { visits: VisitNotRecorded[] }) {
  if (visits.length === 0) return null
  return (
    <Section heading="Not written down yet" id="not-recorded">
      <div className="db-card">
        <ul className="db-days">
          {visits.map((visit) => (
            <li key={visit.id}>
              <p>
                <strong>{visit.day}</strong>, {visit.times}
                <br />
                <a className="govuk-link" href={visit.orderHref}>
                  {visit.title}
                  <span className="govuk-visually-hidden">, {visit.day}</span>
                </a>{' '}
                from {visit.providerName}
                {visit.providerPhone ? <Unbroken words={`, ${visit.providerPhone}`} /> : null}
              </p>
              <p className="db-small db-soft">{whatHappens(visit)}</p>
              {visit.canSayNobodyCame ? <NobodyCame visit={visit} /> : null}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

function whatHappens({ providerName, heldPence, askedAfter, backAfter, isThing }: VisitNotRecorded): string {
  const held = `${pounds(heldPence)} is held for it.`
  const asked = askedAfter
    ? `${providerName} is asked for it after ${askedAfter}.`
    : `${providerName} has been asked for it.`
  const back = `If it is not written down by ${backAfter}, the money comes back by itself.`
  const cancel = isThing ? ' If you do not need it any more, you can cancel it in the order.' : ''
  return `${held} ${asked} ${back}${cancel}`
}

/** Opened first and pressed then: it cannot be taken back. */
function NobodyCame({ visit }: { visit: VisitNotRecorded }) {
  const about = `: ${visit.title}, ${visit.day}, ${visit.times}`
  return (
    <details className="db-days__more">
      <summary>
        Did nobody come?<span className="govuk-visually-hidden">{about}</span>
      </summary>
      <form method="post">
        <Hidden name="visitId" value={visit.id} />
        <p>
          {pounds(visit.heldPence)} comes back to the budget now, and {visit.providerName} is told. If they did come,
          they can still write it down, and the council decides.
        </p>
        <Button look="secondary" name="intent" value="nobody came" about={about}>
          Nobody came, so take {pounds(visit.heldPence)} back
        </Button>
      </form>
    </details>
  )
}
