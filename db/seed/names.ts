import { addDays, daysBetween, today, weekdayOf, type Day } from '#app/domain/shared/day.ts'

/** The day on which the dates in the data were written: they move with the day of seeding. */
const written = '2026-11-22'

/** 'Up, washed and dressed' as it stands in an address: 'up-washed-and-dressed'. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** 'org_bright_days' */
export function idOf(prefix: string, slug: string): string {
  return `${prefix}_${slug.replaceAll('-', '_')}`
}

/** The code of an emoji's picture: '1F9D1-200D-1F9BD'. */
export function pictureOf(emoji: string): string {
  const codes = Array.from(emoji, (sign) => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0'))
  return codes.includes('200D') ? codes.join('-') : codes.filter((code) => code !== 'FE0F').join('-')
}

/** A day of the data, as long before the day of seeding as it was before it was written; never still to come. */
export function pastDay(day: Day): Day {
  const days = daysBetween(written, day)
  return addDays(today(), days > 0 ? days - 365 : days)
}

/** The days of the next four weeks that fall on a weekday. */
export function comingDays(weekday: number): Day[] {
  const first = addDays(today(), (weekday - weekdayOf(today()) + 7) % 7)
  return [0, 7, 14, 21].map((days) => addDays(first, days))
}

/** Minutes after midnight from '14:30'. */
export function minuteFrom(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** A number from words, the same each time: so that the demonstration looks the same each time. */
export function numberFrom(words: string, below: number): number {
  let hash = 2166136261
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 16777619) >>> 0
  return (hash >>> 3) % below
}

export function* inParts<Row>(rows: readonly Row[], size = 100): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
