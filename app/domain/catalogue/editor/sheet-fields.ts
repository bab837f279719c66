import { z } from 'zod'
import type { OpenHours } from '#db/schema/catalogue.ts'
import { isDay } from '../../shared/day.ts'
import { months, weekdays } from '../../shared/words.ts'
import { Alt } from '../photos/photo.ts'
import { photosOf } from '../sheets/photo-cells.ts'
import { accessCodes, accessWords, type AccessCode } from './choices.ts'
import { maybeWhole, maybeWords } from './form-words.ts'
import { minuteOfTime, timeOfMinute } from './hours.ts'
import { lastOfMonth, type Season } from './season.ts'

const cell = z.string().default('')

/** The later parts of a listing as a cell of a sheet holds them: lists separated by commas. */
export const SheetFields = z.object({
  notIncluded: maybeWords(600, 'what is not in the price'),
  languages: listed((name) => (name.length <= 40 ? name : null), 'Each language may have up to 40 letters'),
  access: listed(accessOf, `Use these words, with commas between: ${Object.values(accessWords).join(', ')}`),
  capacity: maybeWhole(10_000, 'how many people there is room for'),
  waitingWeeks: maybeWhole(104, 'how many weeks somebody waits'),
  hours: listed(hoursOf, 'Write a day and its hours, such as: Monday 09:30 to 16:00, Friday 10:00 to 12:00').refine(
    (all) => new Set(all.map(({ weekday }) => weekday)).size === all.length,
    'Name each day once',
  ),
  ...{ seasonFrom: cell, seasonTo: cell },
  specialismIds: listed((id) => id, '').refine((ids) => ids.length <= 20, 'Name up to 20'),
  ...{ photo1: cell, photo1Words: cell, photo2: cell, photo2Words: cell, photo3: cell, photo3Words: cell },
})
type Typed = z.output<typeof SheetFields>

/** Says what is missing between two cells: a last month without a first one, a picture without its words. */
export function refineSheet(typed: Typed, context: z.RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const [from, to] = [typed.seasonFrom, typed.seasonTo]
  if (monthOf(from) > 0 && monthOf(to) === 0) say('seasonTo', 'Put in the last month too, or days in both')
  if (monthOf(to) > 0 && monthOf(from) === 0) say('seasonFrom', 'Put in the first month too, or days in both')
  if (isDay(from) && isDay(to) && to < from) say('seasonTo', 'The last day is before the first')
  for (const photo of photosOf(typed)) {
    const words = Alt.safeParse(photo.alt)
    if (!words.success) say(photo.field, words.error.issues[0]?.message ?? '')
  }
}

/** What stands in these cells, as the listing keeps it, and the rest as it is. */
export function sheetInput<All extends Typed>(typed: All) {
  const { notIncluded, languages, access, capacity, waitingWeeks, hours, specialismIds, ...other } = typed
  const { seasonFrom, seasonTo, photo1, photo1Words, photo2, photo2Words, photo3, photo3Words, ...rest } = other
  const photos = photosOf({ photo1, photo1Words, photo2, photo2Words, photo3, photo3Words })
  const pictureWords = photos.map(({ id, alt }) => ({ id, alt: alt.trim() }))
  return {
    rest,
    more: {
      ...{ notIncluded, languages, access, capacity, waitingWeeks, hours, specialismIds, pictureWords },
      ...seasonOf(seasonFrom, seasonTo),
    },
  }
}

function seasonOf(seasonFrom: string, seasonTo: string): Season {
  const [first, last] = [monthOf(seasonFrom), monthOf(seasonTo)]
  if (first === 0 || last === 0) return { seasonFrom: seasonFrom || null, seasonTo: seasonTo || null }
  return { seasonFrom: `${String(first).padStart(2, '0')}-01`, seasonTo: lastOfMonth(last) }
}

/** 1 to 12; 0 for what is no month. */
function monthOf(text: string): number {
  return months.findIndex((name) => name === text) + 1
}

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
