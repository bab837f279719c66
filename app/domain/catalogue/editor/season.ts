import type { Day } from '../../shared/day.ts'
import { dayInWords, months } from '../../shared/words.ts'

/** When a listing is shown: 'MM-DD' to 'MM-DD' each year, or from one day to another, either of them open. */
export type Season = { seasonFrom: string | null; seasonTo: string | null }

/** True on the days on which a listing is shown. Without a season: always. */
export function isInSeason({ seasonFrom, seasonTo }: Season, day: Day): boolean {
  if (seasonFrom !== null && seasonTo !== null && isYearly(seasonFrom)) {
    const now = day.slice(5)
    const [from, to] = [seasonFrom, seasonTo]
    return from <= to ? from <= now && now <= to : now >= from || now <= to // over the turn of the year
  }
  return (seasonFrom === null || seasonFrom <= day) && (seasonTo === null || day <= seasonTo)
}

/** "each year from 1 May to 30 September". Null: always. */
export function seasonInWords({ seasonFrom, seasonTo }: Season): string | null {
  if (seasonFrom !== null && seasonTo !== null && isYearly(seasonFrom)) {
    return `each year from ${dayOfYear(seasonFrom)} to ${dayOfYear(seasonTo)}`
  }
  const words = [
    seasonFrom && `from ${dayInWords(seasonFrom, { weekday: false })}`,
    seasonTo && `until ${dayInWords(seasonTo, { weekday: false })}`,
  ]
  return words.filter(Boolean).join(' ') || null
}

/** '02-29' is the last day of February, whether or not the year has it. */
export function lastOfMonth(month: number): string {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  return `${String(month).padStart(2, '0')}-${days}`
}

function isYearly(text: string): boolean {
  return text.length === 5
}

function dayOfYear(text: string): string {
  const [month = 1, day = 1] = text.split('-').map(Number)
  return `${month === 2 && day === 29 ? 'the end of' : day} ${months[month - 1] ?? ''}`
}
