import { VisitTag } from '../order/state-tag.tsx'
import { amountOf, Query, type PersonsVisit } from './person-visit.tsx'

/** Visits to come or over, a row each. What was agreed to can still be questioned. */
export function VisitRows({ visits }: { visits: PersonsVisit[] }) {
  return (
    <div className="db-card">
      <ul className="db-days">
        {visits.map((visit) => (
          <li key={visit.id}>
            <p>
              <strong>{visit.day}</strong>, {visit.times}
              <br />
              {visit.title} from {visit.providerName}
              {visit.charge === 'visit' ? '' : ': fee for cancelling late'}
            </p>
            <p>
              <VisitTag state={visit.state} />
            </p>
            <p className="db-small db-soft">
              {amountOf(visit)} {visit.confirmed ? `${visit.confirmed}.` : ''} {visit.why ? `“${visit.why}”` : ''}
            </p>
            {visit.canQuery ? (
              <details className="db-days__more">
                <summary>
                  Was it not right?<span className="govuk-visually-hidden">{`${visit.title}, ${visit.day}`}</span>
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
