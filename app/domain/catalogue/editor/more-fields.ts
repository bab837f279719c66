import { z } from 'zod'
import type { OpenHours } from '#db/schema/catalogue.ts'
import { isDay } from '../../shared/day.ts'
import { weekdays } from '../../shared/words.ts'
import { accessCodes } from './choices.ts'
import { maybeWhole, maybeWords, words } from './form-words.ts'
import { minuteOfTime } from './hours.ts'
import { lastOfMonth } from './season.ts'

const times = z.array(z.string().optional()).max(7).default([])
const month = z.coerce.number().int().min(1).max(12).optional()
const maybeDay = (which: string) =>
  z
    .string()
    .optional()
    .refine((text) => !text || isDay(text), `Enter the ${which} day that it is shown`)

/** The parts of a listing that came after the first form: they may be left out. */
export const MoreFields = z.object({
  notIncluded: maybeWords(600, 'what is not in the price'),
  languages: z.array(words(40, 'which language it is')).max(20, 'Name up to 20 languages').default([]),
  otherLanguages: maybeWords(120, 'which other languages you speak'),
  access: z.array(z.enum(accessCodes)).default([]),
  capacity: maybeWhole(10_000, 'how many people there is room for'),
  waitingWeeks: maybeWhole(104, 'how many weeks somebody waits'),
  hoursFrom: times,
  hoursTo: times,
  season: z.enum(['always', 'yearly', 'days']).default('always'),
  seasonMonthFrom: month,
  seasonMonthTo: month,
  seasonDayFrom: maybeDay('first'),
  seasonDayTo: maybeDay('last'),
  late: z
    .string()
    .regex(/^\d{1,4}-\d{1,4}$/, 'Choose what calling off late costs')
    .optional(),
  specialismIds: z.array(z.string()).max(20, 'Choose up to 20').default([]),
})

type Typed = z.output<typeof MoreFields>

/** Says what is missing between two fields: an end without a beginning, a season without its months. */
export function refineMore(typed: Typed, context: z.RefinementCtx): void {
  const say = (field: string | [string, number], message: string) =>
    context.addIssue({ code: 'custom', path: [field].flat(), message })
  weekdays.forEach((name, position) => {
    const [from, to] = [typed.hoursFrom[position], typed.hoursTo[position]]
    if (!from && !to) return
    const [starts, ends] = [minuteOfTime(from), minuteOfTime(to)]
    if (starts === null || ends === null)
      say(['hoursFrom', position], `Say from when to when on ${name}, such as 09:30 to 16:00`)
    else if (ends <= starts) say(['hoursFrom', position], `On ${name} the end must be after the beginning`)
  })
  if (typed.season === 'yearly' && !(typed.seasonMonthFrom && typed.seasonMonthTo)) {
    say('seasonMonthFrom', 'Choose the first and the last month')
  }
  const { seasonDayFrom: from, seasonDayTo: to } = typed
  if (typed.season === 'days' && !from && !to) say('seasonDayFrom', 'Enter the first day, the last day, or both')
  if (typed.season === 'days' && from && to && to < from) say('seasonDayTo', 'The last day is before the first')
}

/** For refineMore: it is said along with whatever else is wrong, unless what it looks at was itself refused. */
export const alongWithTheRest = {
  when: ({ issues }: { issues: readonly { path?: PropertyKey[] | undefined }[] }) =>
    issues.every(({ path: [field] = [] }) => field !== undefined && !/^(hours|season)/.test(String(field))),
}

/** What was typed in these parts, as the listing keeps it, and the rest of what was typed as it is. */
export function moreInput<All extends Typed & { lateCancelHours: number; lateCancelPercent: number }>(typed: All) {
  const { notIncluded, languages, otherLanguages, access, capacity, waitingWeeks, specialismIds, late } = typed
  const { hoursFrom, hoursTo, season, seasonMonthFrom, seasonMonthTo, seasonDayFrom, seasonDayTo, ...given } = typed
  const others = (otherLanguages ?? '').split(/[,;]/).map((one) => one.trim())
  const [lateCancelHours = given.lateCancelHours, lateCancelPercent = given.lateCancelPercent] = late
    ? late.split('-').map(Number)
    : []
  return {
    rest: given,
    more: {
      ...{ notIncluded, capacity, waitingWeeks, lateCancelHours, lateCancelPercent },
      specialismIds: [...new Set(specialismIds)],
      access: accessCodes.filter((code) => access.includes(code)),
      languages: [...new Set([...languages, ...others].filter(Boolean))],
      hours: hoursOf(hoursFrom, hoursTo),
      ...seasonOf({ season, seasonMonthFrom, seasonMonthTo, seasonDayFrom, seasonDayTo }),
    },
  }
}

function hoursOf(from: (string | undefined)[], to: (string | undefined)[]): OpenHours[] {
  return weekdays.flatMap((_, position) => {
    const [startsMinute, endsMinute] = [minuteOfTime(from[position]), minuteOfTime(to[position])]
    return startsMinute === null || endsMinute === null ? [] : [{ weekday: position + 1, startsMinute, endsMinute }]
  })
}

type SeasonTyped = Pick<Typed, 'season' | 'seasonMonthFrom' | 'seasonMonthTo' | 'seasonDayFrom' | 'seasonDayTo'>

function seasonOf(typed: SeasonTyped): { seasonFrom: string | null; seasonTo: string | null } {
  const { season, seasonMonthFrom, seasonMonthTo, seasonDayFrom, seasonDayTo } = typed
  if (season === 'yearly' && seasonMonthFrom && seasonMonthTo) {
    return { seasonFrom: `${String(seasonMonthFrom).padStart(2, '0')}-01`, seasonTo: lastOfMonth(seasonMonthTo) }
  }
  return season === 'days'
    ? { seasonFrom: seasonDayFrom || null, seasonTo: seasonDayTo || null }
    : { seasonFrom: null, seasonTo: null }
}
