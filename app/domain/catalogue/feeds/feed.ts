import { feedOutcomes, type feedRuns, type feeds } from '#db/schema/feeds.ts'
import type { Raw } from './fields.ts'

export type Every = (typeof feeds.$inferSelect)['every']
export type RunState = (typeof feedRuns.$inferSelect)['state']
export type Outcome = (typeof feedOutcomes)[number]

export const everyWords = {
  day: 'Every night',
  hour: 'Every hour',
  never: 'Only when somebody asks',
} as const satisfies Record<Every, string>

export const outcomeWords = {
  rejected: 'Not taken',
  noted: 'Taken, with a part left out',
  offered: 'The provider is asked',
  missed: 'Not named this time',
  hidden: 'Taken out of the shop',
  back: 'Back in the shop',
  'by hand': 'Changed by hand, so left as it is',
} as const satisfies Record<Outcome, string>

/** An outcome that stands in an address; null for anything else. */
export function outcomeFrom(text: string | null): Outcome | null {
  return feedOutcomes.find((one) => one === text) ?? null
}

export const runStateWords = {
  running: 'Being read',
  done: 'Read',
  unchanged: 'Nothing new',
  failed: 'Could not be read',
} as const satisfies Record<RunState, string>

/** An answer of a feed's server, however it got here. */
export type Answer = {
  /** null: it has not changed since the marks that were sent along */
  text: string | null
  etag: string | null
  lastModified: string | null
  bytes: number
}
export type Marks = { etag: string | null; lastModified: string | null }
/** Asks a feed's server. Throws a FeedTrouble that says in words what is wrong. */
export type Get = (url: string, marks?: Marks) => Promise<Answer>

/** Why a feed could not be read, for people. */
export class FeedTrouble extends Error {
  override name = 'FeedTrouble'
}

/** One page of a list as it came. */
export type Page = { rows: unknown[]; pages: number; shape: 'v3' | 'v1' }

const mostPages = 2000

/** What stands in an answer: a page of version 3 or 1, a bare list, a single service, or lines of ndjson. */
export function pageFrom(text: string): Page {
  const value = parsed(text)
  if (Array.isArray(value)) return { rows: value, pages: 1, shape: 'v3' }
  if (!isObject(value)) throw new FeedTrouble('The answer is not a catalogue: it holds no services.')
  const isOld = !Array.isArray(value['contents']) && Array.isArray(value['content'])
  const rows = isOld ? value['content'] : value['contents']
  if (Array.isArray(rows)) {
    const pages = Number(value['total_pages'] ?? value['totalPages'] ?? 1)
    if (pages > mostPages) throw new FeedTrouble(`The feed has more than ${mostPages.toLocaleString('en-GB')} pages.`)
    return { rows, pages: Number.isInteger(pages) && pages > 0 ? pages : 1, shape: isOld ? 'v1' : 'v3' }
  }
  if (typeof value['id'] === 'string' && typeof value['name'] === 'string')
    return { rows: [value], pages: 1, shape: 'regular_schedules' in value ? 'v1' : 'v3' }
  throw new FeedTrouble('The answer is not a catalogue: it holds no services.')
}

function parsed(text: string): unknown {
  const whole = text.replace(/^\ufeff/, '').trim()
  try {
    return JSON.parse(whole)
  } catch {
    return linesOf(whole)
  }
}

function linesOf(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim())
  const readable = lines.map((line) => {
    try {
      const value: unknown = JSON.parse(line)
      return isObject(value) ? value : null
    } catch {
      return null
    }
  })
  if (lines.length < 2 || readable.every((line) => line === null))
    throw new FeedTrouble('The answer is not JSON, so it could not be read.')
  return readable // a broken line is a row that cannot be taken
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The address of the list of services, from whatever address of the feed somebody was given. */
export function listAddress(url: string, page: number): string {
  const address = new URL(url)
  const path = address.pathname.replace(/\/+$/, '')
  if (!/\/services$/.test(path) && !/\.(json|ndjson)$/.test(path)) address.pathname = `${path}/services`
  for (const [name, value] of Object.entries({ page: String(page), per_page: '100', full: 'true' }))
    address.searchParams.set(name, value)
  return address.href
}

/** The address of one service. */
export function serviceAddress(url: string, sourceId: string): string {
  const address = new URL(listAddress(url, 1))
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${encodeURIComponent(sourceId)}`
  address.search = ''
  return address.href
}
