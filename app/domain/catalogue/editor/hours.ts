import type { OpenHours } from '#db/schema/catalogue.ts'
import { groupBy } from '../../shared/group-by.ts'
import { timeInWords, weekdays } from '../../shared/words.ts'

/** "Monday to Friday, 9am to 5pm", a line for each run of days with the same hours. */
export function hoursInWords(hours: readonly OpenHours[]): string[] {
  const alike = groupBy([...hours].sort(byDay), ({ startsMinute, endsMinute }) => `${startsMinute}-${endsMinute}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const times = `${timeInWords(first.startsMinute)} to ${timeInWords(first.endsMinute)}`
    return [`${runsOf(group.map(({ weekday }) => weekday)).join(', ')}, ${times}`]
  })
}

/** [1, 2, 3, 6] as "Monday to Wednesday" and "Saturday". */
function runsOf(days: number[]): string[] {
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${nameOf(from)} to ${nameOf(to)}`] : from === to ? [nameOf(from)] : [nameOf(from), nameOf(to)],
  )
}

function nameOf(weekday: number): string {
  return weekdays[weekday - 1] ?? ''
}

function byDay(a: OpenHours, b: OpenHours): number {
  return a.weekday - b.weekday || a.startsMinute - b.startsMinute
}

/** '09:30' as minutes after midnight. Null: it is no time. */
export function minuteOfTime(text: string | undefined): number | null {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec((text ?? '').trim())
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

/** '09:30' from 570. */
export function timeOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
