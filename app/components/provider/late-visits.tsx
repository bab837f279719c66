import { dayInWords } from '#app/domain/shared/words.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'
import type { ShownVisit } from './provider-visit-card.tsx'
import { lengthInWords, whenInWords } from './visit-words.ts'

/** Visits of earlier days that nobody has recorded: the three oldest, each with one press. */
export function LateVisits(props: {
  visits: ShownVisit[]
  allHref: string
  recordAction: string
  href: (visitId: string) => string
}) {
  const { visits, allHref, recordAction, href } = props
  if (visits.length === 0) return null
  return (
    <Card heading="Still to record" id="late">
      {visits.slice(0, 3).map((visit) => (
        <form key={visit.id} method="post" action={recordAction} className="db-late">
          <p>
            {dayInWords(visit.plannedDay, { year: false })}, {whenInWords(visit)}.{' '}
            <a className="govuk-link" href={href(visit.id)}>
              {visit.personName}
              <span className="govuk-visually-hidden">: {visit.title}</span>
            </a>
            .
          </p>
          <Hidden name="intent" value="record" />
          <Hidden name="visitId" value={visit.id} />
          <Button
            look="secondary"
            about={`for ${visit.personName} on ${dayInWords(visit.plannedDay, { year: false })}`}
          >
            Record {lengthInWords(visit)}
          </Button>
        </form>
      ))}
      {visits.length > 3 ? (
        <p className="govuk-!-margin-bottom-0">
          <a className="govuk-link" href={allHref}>
            See all {visits.length} that are still to record
          </a>
        </p>
      ) : null}
    </Card>
  )
}
