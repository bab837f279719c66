import { z } from 'zod'
import type { OpenHours } from '#db/schema/catalogue.ts'
import { weekdays } from '../../shared/words.ts'
import { accessCodes, accessWords, type AccessCode } from './choices.ts'
import { maybeWhole, maybeWords } from './form-words.ts'
import { minuteOfTime, timeOfMinute } from './hours.ts'

/** The later parts of a listing as a cell of a sheet holds them: lists separated by commas. */
export const SheetFields = z.object({
  notIncluded: maybeWords(600),
  languages: listed((name) => (name.length <= 40 ? name : null), 'Each language may have up to 40 letters'),
  access: listed(accessOf, `Use these words, with commas between: ${Object.values(accessWords).join(', ')}`),
  capacity: maybeWhole(10_000),
  waitingWeeks: maybeWhole(104),
  hours: listed(hoursOf, 'Write a day and its hours, such as: Monday 09:30 to 16:00, Friday 10:00 to 12:00').refine(
    (all) => new Set(all.map(({ weekday }) => weekday)).size === all.length,
    'Name each day once',
  ),
})

/** "Step-free way in, Hearing loop". */
export function accessInSheet(access: readonly string[]): string {
  return accessCodes.flatMap((code) => (access.includes(code) ? [accessWords[code]] : [])).join(', ')
}

/** "Monday 09:30 to 16:00, Friday 10:00 to 12:00". */
export function hoursInSheet(hours: readonly OpenHours[]): string {
  return hours
    .map(({ weekday, startsMinute, endsMinute }) => {
      const times = `${timeOfMinute(startsMinute)} to ${timeOfMinute(endsMinute)}`
      return `${weekdays[weekday - 1] ?? ''} ${times}`
    })
    .join(', ')
}

function listed<Part>(read: (text: string) => Part | null, otherwise: string) {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const parts = text.split(/[,;\n]/).map((part) => part.trim())
      const known = parts.filter(Boolean).map(read)
      if (known.includes(null)) context.addIssue({ code: 'custom', message: otherwise })
      return [...new Set(known.filter((part) => part !== null))]
    })
}

function accessOf(text: string): AccessCode | null {
  return accessCodes.find((code) => accessWords[code].toLowerCase() === text.toLowerCase()) ?? null
}

function hoursOf(text: string): OpenHours | null {
  const [, name = '', from, to] = /^(\w+)\s+([\d:.]+)\s*(?:-|–|to)\s*([\d:.]+)$/i.exec(text) ?? []
  const weekday = weekdays.findIndex((day) => day.toLowerCase() === name.toLowerCase()) + 1
  const [startsMinute, endsMinute] = [minuteOfTime(from), minuteOfTime(to)]
  if (weekday === 0 || startsMinute === null || endsMinute === null || endsMinute <= startsMinute) return null
  return { weekday, startsMinute, endsMinute }
}
