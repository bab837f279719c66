import { pounds } from '#app/domain/shared/money.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { perUnit, timeInWords } from '#app/domain/shared/words.ts'
import { StatusTag } from '../ui/status-tag.tsx'

export type Happening = {
  id: string
  href: string
  day: string
  startsMinute: number
  endsMinute: number
  title: string
  place: string | null
  isFree: boolean
  /** null: it is free, or nobody has said what it costs */
  price: { pence: number; unit: Unit } | null
}

/** What is on, with the day as a block at its side. */
export function WhatsOn({ happenings, level = 3 }: { happenings: Happening[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <ul className="db-on">
      {happenings.map((one) => (
        <li key={one.id}>
          <DayBlock day={one.day} />
          <div>
            <Heading>
              <a className="govuk-link" href={one.href}>
                {one.title}
              </a>
            </Heading>
            <p>
              {timeInWords(one.startsMinute)} to {timeInWords(one.endsMinute)}
              {one.place ? `, ${one.place}` : ''}
            </p>
            <p>
              {one.price ? (
                <strong>
                  {pounds(one.price.pence)} {perUnit(one.price.unit)}
                </strong>
              ) : one.isFree ? (
                <StatusTag tone="done">Free</StatusTag>
              ) : (
                'Ask them for the price'
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function DayBlock({ day }: { day: string }) {
  const at = new Date(`${day}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) => at.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options })
  return (
    <time dateTime={day}>
      {part({ weekday: 'short' })} <b>{part({ day: 'numeric' })}</b> {part({ month: 'short' })}
    </time>
  )
}
