import { isDay, minuteOf, today, type Day } from '../../shared/day.ts'

/** Years that somebody means. */
const first = '1990-01-01'
const last = '2100-12-31'

/**
 * A day as feeds write it: '2026-11-24', '2026-11-24T10:00:00' (as it stands), with a zone (the day it then is in
 * London), '24/11/2026'. Null: it is none.
 */
export function dayFrom(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const text = value.trim().slice(0, 40)
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  const two = (part = '') => part.padStart(2, '0')
  const day = british ? `${british[3]}-${two(british[2])}-${two(british[1])}` : text.slice(0, 10)
  if (!isDay(day)) return null
  const at = zoned(text)
  const meant = at ? today(at) : day
  return meant >= first && meant <= last ? meant : null
}

/** Minutes after midnight from '10:00', '10:00:00', '10:00Z' (as it reads), or an instant (as London's clock reads). */
export function minuteFrom(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const text = value.trim().slice(0, 40)
  const at = zoned(text)
  if (at) return minuteOf(at)
  const clock = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  const [hour, minute] = [Number(clock?.[1] ?? NaN), Number(clock?.[2] ?? NaN)]
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return null
  return (hour * 60 + minute) % (24 * 60)
}

/** When something was changed, in the feed's own words; null: it does not say so in a way that can be compared. */
export function modifiedFrom(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null
  return Number.isNaN(Date.parse(value)) ? null : value
}

function zoned(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const at = new Date(text.replace(' ', 'T'))
  return Number.isNaN(at.getTime()) ? null : at
}
