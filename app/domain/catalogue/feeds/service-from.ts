import { createHash } from 'node:crypto'
import { listingKinds, type EasyRead } from '#db/schema/catalogue.ts'
import type { Day } from '../../shared/day.ts'
import { agesFrom, whoForFrom, type Ages } from './ages-from.ts'
import { costsFrom, type FeedPrice } from './costs-from.ts'
import { fieldIn, isRaw, numberIn, objectIn, objectsIn, type Raw } from './fields.ts'
import { easyReadFrom, picturesFrom } from './pictures-from.ts'
import { placeFrom, type Place } from './place-from.ts'
import { plainLine, plainText } from './plain-text.ts'
import { providerFrom, type FeedProvider } from './provider-from.ts'
import { termsFrom, type FeedTerm } from './terms-from.ts'
import { whenFrom, type When } from './times-from.ts'
import { dayFrom, modifiedFrom } from './when.ts'

/** One service of a feed as plain text and whole numbers: nothing in it can harm a page. */
export type FeedService = {
  sourceId: string
  /** under which its first publisher knows it, where this feed only passes it on */
  originId: string | null
  title: string
  summary: string
  description: string
  kind: (typeof listingKinds)[number]
  provider: FeedProvider
  terms: FeedTerm[]
  whoFor: string | null
  minimumAge: number | null
  maximumAge: number | null
  included: string | null
  notIncluded: string | null
  goodToKnow: string | null
  checks: { words: string; on: Day | null }[]
  languages: string[] | null
  capacity: number | null
  waitingWeeks: number | null
  pictures: string[]
  easyRead: EasyRead | null
  rightOn: Day | null
  isFree: boolean
  prices: FeedPrice[]
  when: When
  place: Omit<Place, 'notes'>
  modified: string | null
}
export type Taken = { service: FeedService; notes: string[] }
export type Refused = {
  sourceId: string | null
  title: string | null
  reason: string
  /** the feed itself says that it is over: as if it were not named */
  isOver?: true
}

/** Reads one service of a feed, of version 3 or 1. What cannot be taken comes back with the reason in words. */
export function serviceFrom(value: unknown, today: Day): Taken | Refused {
  if (!isRaw(value)) return { sourceId: null, title: null, reason: 'This is not a service: it has no fields.' }
  const sourceId = plainLine(fieldIn(value, 'id'), 200)
  const title = plainLine(fieldIn(value, 'name'), 120)
  const refused = (reason: string) => ({ sourceId, title, reason })
  if (!sourceId) return refused('It has no id.')
  if (!title) return refused('It has no name.')
  const status = plainLine(fieldIn(value, 'status'), 40)?.toLowerCase() ?? 'active'
  if (status !== 'active') return { ...refused(`It is not open: its status is “${status}”.`), isOver: true }
  const provider = providerFrom(value)
  if (!provider) return refused('It does not say which organisation runs it.')
  const costs = costsFrom(objectsIn(value, 'cost_options'), {
    fees: fieldIn(value, 'fees'),
    isFree: fieldIn(value, 'daybook_is_free'),
  })
  const { notes: placeNotes, ...place } = placeFrom(value)
  const { notes: ageNotes, ...ages } = agesFrom(value)
  const service: FeedService = {
    originId: plainLine(fieldIn(value, 'daybook_origin_id'), 200)?.toLowerCase() ?? null,
    ...{ sourceId, title, provider, place, ...ages },
    ...wordsFrom(value, { title, costs: costs.words, ages }),
    ...factsFrom(value),
    ...{ prices: costs.prices, isFree: costs.isFree },
    terms: termsFrom(value),
    when: whenFrom(schedulesOf(value), today),
    modified: modifiedFrom(fieldIn(value, 'last_modified', 'modified_date')),
  }
  return { service, notes: [...costs.notes, ...placeNotes, ...ageNotes] }
}

/** Tells whether anything has changed since it was last taken. */
export function hashOfService({ modified: _, originId: __, ...service }: FeedService): string {
  return createHash('sha256').update(JSON.stringify(service)).digest('hex')
}

function schedulesOf(value: Raw): Raw[] {
  const places = objectsIn(value, 'service_at_locations')
  const names = ['schedules', 'regular_schedules', 'regular_schedule'] as const
  const own = objectsIn(value, ...names)
  return own.length > 0 ? own : places.flatMap((place) => objectsIn(place, ...names))
}

function wordsFrom(value: Raw, { title, costs, ages }: { title: string; costs: string[]; ages: Ages }) {
  const description = plainText(fieldIn(value, 'description'), 6000) ?? title
  const alert = plainText(fieldIn(value, 'alert'), 500)
  const said = plainText(fieldIn(value, 'daybook_good_to_know'), 2000)
  const cost = costs.length > 0 ? `What it costs: ${[...new Set(costs)].join('; ')}` : null
  return {
    summary: plainLine(fieldIn(value, 'daybook_summary'), 200) ?? firstSentence(description),
    description,
    whoFor: plainText(fieldIn(value, 'daybook_who_for'), 1000) ?? whoForFrom(value, ages),
    included: plainText(fieldIn(value, 'daybook_included'), 2000),
    notIncluded: plainText(fieldIn(value, 'daybook_not_included'), 2000),
    goodToKnow: [said, alert, cost].filter(Boolean).join('\n').slice(0, 3000) || null,
  }
}

/** A card shows one sentence. */
function firstSentence(description: string): string {
  const line = description.replace(/\s+/g, ' ')
  const sentence = /^.{20,199}?[.!?](?= |$)/.exec(line)?.[0] ?? line
  return sentence.length <= 200 ? sentence : `${sentence.slice(0, 199).trimEnd()}…`
}

function factsFrom(value: Raw) {
  const kind = fieldIn(value, 'daybook_kind')
  const whole = (name: string, most: number) => {
    const number = numberIn(value, name)
    return number !== null && Number.isInteger(number) && number >= 0 && number <= most ? number : null
  }
  const languages = objectsIn(value, 'languages')
    .map((one) => plainLine(fieldIn(one, 'daybook_name', 'name', 'language'), 60))
    .filter((name) => name !== null)
  return {
    kind: listingKinds.find((known) => known === kind) ?? ('service' as const),
    checks: checksFrom(value),
    languages: languages.length > 0 ? [...new Set(languages)].slice(0, 20) : null,
    capacity: whole('daybook_capacity', 100_000),
    waitingWeeks: whole('daybook_waiting_weeks', 520),
    pictures: picturesFrom(fieldIn(value, 'daybook_pictures')),
    easyRead: easyReadFrom(fieldIn(value, 'daybook_easy_read')),
    rightOn: dayFrom(fieldIn(value, 'assured_date')),
  }
}

function checksFrom(value: Raw): FeedService['checks'] {
  const own = objectsIn(value, 'daybook_checks').flatMap((check) => {
    const words = plainLine(fieldIn(check, 'words'), 200)
    return words ? [{ words, on: dayFrom(fieldIn(check, 'on')) }] : []
  })
  if (own.length > 0 || fieldIn(value, 'daybook_kind') !== undefined) return own.slice(0, 20)
  const said = plainLine(fieldIn(value, 'accreditations'), 200)
  return said ? [{ words: said, on: null }] : []
}

/** What a row of a list says of itself, before it is read whole. */
export function idIn(value: unknown) {
  if (!isRaw(value)) return { sourceId: null, title: null, modified: null, isWhole: true }
  const nested = ['cost_options', 'service_at_locations', 'schedules', 'regular_schedules', 'attributes', 'contacts']
  return {
    sourceId: plainLine(fieldIn(value, 'id'), 200),
    title: plainLine(fieldIn(value, 'name'), 120),
    modified: modifiedFrom(fieldIn(value, 'last_modified', 'modified_date')),
    isWhole:
      nested.some((name) => Object.hasOwn(value, name)) && objectIn(value, 'organization', 'organisation') !== null,
  }
}
