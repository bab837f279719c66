import { LineTag, VisitTag } from '../order/state-tag.tsx'
import { amountOf, Query, type PersonsVisit } from './person-visit.tsx'

/** `isAsked`: its provider has not answered the order yet */
export type VisitOfRow = PersonsVisit & { orderHref: string; isAsked: boolean }

/** Visits to come or over, a row each, with the way to its order. What was agreed to can still be questioned. */
export function VisitRows({ visits }: { visits: VisitOfRow[] }) {
  return (
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
              {visit.charge === 'visit' ? '' : ': fee for cancelling late'}
            </p>
            <p>{visit.isAsked ? <LineTag state="placed" /> : <VisitTag state={visit.state} />}</p>
            <p className="db-small db-soft">
              {amountOf(visit)} {visit.confirmed ? `${visit.confirmed}.` : ''} {visit.why ? `“${visit.why}”` : ''}
            </p>
            {visit.canQuery ? (
              <details className="db-days__more">
                <summary>
                  Was it not right?
                  <span className="govuk-visually-hidden">{` ${visit.title}, ${visit.day}, ${visit.times}`}</span>
                </summary>
                <Query visit={visit} isFolded={false} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
