import pLimit from 'p-limit'
import { FeedTrouble, listAddress, pageFrom, serviceAddress, type Get, type Marks } from './feed.ts'
import { idIn, type Refused } from './service-from.ts'

/** What is known of a page from the last time. */
export type KnownPage = Marks & { sourceIds: string[]; pages: number }
export type Known = {
  pages: ReadonlyMap<string, KnownPage>
  /** services that were taken, with what the feed then said of their age */
  services: ReadonlyMap<string, string | null>
}
/** A page as it is handed on: services whole, or only named where they are as before. */
export type ReadPage = {
  url: string
  shape: 'v3' | 'v1' | null
  rows: unknown[]
  same: string[]
  /** named in the list, and not to be had */
  unread: Refused[]
  bytes: number
  /** null: not to be kept, because parts of it must be read again */
  marks: KnownPage | null
}

const mostRows = 200_000
const mostBytes = 250_000_000
/** Of the services of one page together, unpacked: they are in memory at the same time. */
const mostLetters = 100_000_000
const atOnce = 4

/**
 * Reads a feed page by page. A page that has not changed is not sent again; a service whose day of change is the one we
 * know is not asked for again; a few others are asked for at a time.
 */
export async function* readFeed(
  get: Get,
  { url, known, most = mostLetters }: { url: string; known: Known; most?: number },
): AsyncGenerator<ReadPage> {
  let pages = 1
  let [rows, bytes] = [0, 0]
  for (let number = 1; number <= pages; number++) {
    const page = await readPage(get, { url, known, number, most })
    yield page
    rows += rowsOn(page)
    bytes += page.bytes
    if (rows > mostRows || bytes > mostBytes) throw tooLarge()
    // a page that came out empty is no word about those after it: what stands there would count as gone
    if (number === 1 || rowsOn(page) > 0) pages = page.pages
  }
}

function rowsOn({ rows, same, unread }: ReadPage): number {
  return rows.length + same.length + unread.length
}

function tooLarge(): FeedTrouble {
  return new FeedTrouble('The feed is too large to be read in one go.')
}

type Wanted = { url: string; known: Known; number: number; most: number }

async function readPage(get: Get, { url, known, number, most }: Wanted): Promise<ReadPage & { pages: number }> {
  const address = listAddress(url, number)
  const old = known.pages.get(address)
  const answer = await get(address, old)
  if (answer.text === null) {
    const { sourceIds = [], pages = 1 } = old ?? {}
    return { url: address, shape: null, rows: [], same: sourceIds, unread: [], bytes: 0, marks: old ?? null, pages }
  }
  const page = pageFrom(answer.text)
  const { rows, same, unread, bytes, isWhole } = await completed(get, { url, known, most, rows: page.rows })
  const sourceIds = page.rows.flatMap((row) => idIn(row).sourceId ?? [])
  const hasMarks = answer.etag !== null || answer.lastModified !== null
  const { etag, lastModified } = answer
  return {
    ...{ url: address, shape: page.shape, rows, same, unread, pages: page.pages },
    bytes: answer.bytes + bytes,
    marks: hasMarks && isWhole ? { etag, lastModified, sourceIds, pages: page.pages } : null,
  }
}

/** Rows of a short list are asked for one by one, unless they are known to be as before. */
async function completed(get: Get, { url, known, most, rows }: Omit<Wanted, 'number'> & { rows: unknown[] }) {
  const limit = pLimit(atOnce)
  let [bytes, letters] = [0, 0]
  let isWhole = true
  const same: string[] = []
  const unread: Refused[] = []
  const read = await Promise.all(
    rows.map((row) =>
      limit(async () => {
        const { sourceId, title, modified, isWhole: hasAll } = idIn(row)
        if (hasAll || sourceId === null) return row
        if (modified === null) isWhole = false
        if (modified !== null && known.services.get(sourceId) === modified) return void same.push(sourceId)
        const answer = await get(serviceAddress(url, sourceId)).catch((error: unknown) => troubleOf(error))
        if (answer instanceof FeedTrouble) return void unread.push({ sourceId, title, reason: answer.message })
        bytes += answer.bytes
        letters += answer.text?.length ?? 0
        if (letters > most) {
          limit.clearQueue()
          throw tooLarge()
        }
        return oneFrom(answer.text ?? '') ?? row
      }),
    ),
  )
  return { rows: read.filter((row) => row !== undefined), same, unread, bytes, isWhole }
}

function troubleOf(error: unknown): FeedTrouble {
  if (error instanceof FeedTrouble) return error
  throw error
}

function oneFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
