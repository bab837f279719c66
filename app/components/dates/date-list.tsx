import { dayInWords, timeInWords } from '#app/domain/shared/words.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { PlainButton } from '../ui/button.tsx'

type Dated = { id: string; day: string; startsMinute: number; endsMinute: number }

/** The days to come, each with a way to take it off. */
export function DateList({ dates }: { dates: Dated[] }) {
  return (
    <>
      <ul className="govuk-list govuk-list--spaced">
        {dates.map(({ id, day, startsMinute, endsMinute }) => (
          <li key={id}>
            <form method="post" className="db-row db-row--apart">
              <span>
                {dayInWords(day)}, {timeInWords(startsMinute)} to {timeInWords(endsMinute)}
              </span>
              <Hidden name="dateId" value={id} />
              <PlainButton name="intent" value="off" about={dayInWords(day)}>
                Take it off
              </PlainButton>
            </form>
          </li>
        ))}
      </ul>
      {dates.length > 1 ? (
        <form method="post">
          <Hidden name="dateId" value="all" />
          <PlainButton name="intent" value="off">
            Take all of them off
          </PlainButton>
        </form>
      ) : null}
    </>
  )
}
