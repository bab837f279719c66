import { dayInWords } from '#app/domain/shared/words.ts'
import { MoneyKey, type MoneyLook } from './money-key.tsx'

export type Moment = {
  id: string
  day: string
  words: string
  /** who did it, for whom and why */
  who: string
  /** "£127.50 held"; null: no money moved */
  sum: { words: string; look: MoneyLook | null } | null
}

/** The day book: every change, newest day first, with who and why. Without `level` days have no headings. */
export function Timeline({ moments, level = 3 }: { moments: Moment[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <div className="db-daybook">
      {byDay(moments).map(([day, ofDay]) => (
        <div key={day}>
          <Heading>{dayInWords(day)}</Heading>
          <ol>
            {ofDay.map((moment) => (
              <li key={moment.id}>
                <p>{moment.words}</p>
                <p className="db-daybook__who">{moment.who}</p>
                {moment.sum ? (
                  <p className="db-daybook__sum">
                    {moment.sum.look ? <MoneyKey look={moment.sum.look} /> : null}
                    {moment.sum.words}
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function byDay(moments: Moment[]): [string, Moment[]][] {
  const days = new Map<string, Moment[]>()
  for (const moment of moments) days.set(moment.day, [...(days.get(moment.day) ?? []), moment])
  return [...days]
}
