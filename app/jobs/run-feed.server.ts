import { setImmediate as otherWork } from 'node:timers/promises'
import { withoutEchoes } from '#app/domain/catalogue/feeds/echoes.server.ts'
import { FeedTrouble, type Get } from '#app/domain/catalogue/feeds/feed.ts'
import { readFeed, type ReadPage } from '#app/domain/catalogue/feeds/read-feed.ts'
import {
  beginRun,
  endRun,
  keepNotes,
  keepPage,
  knownOf,
  missRest,
  seeSame,
} from '#app/domain/catalogue/feeds/runs.server.ts'
import { serviceFrom, type Refused, type Taken } from '#app/domain/catalogue/feeds/service-from.ts'
import { takeBatch, together, type Feed, type Note } from '#app/domain/catalogue/feeds/take-batch.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { log } from '#app/http/log.server.ts'
import { db, transaction } from '#db/client.ts'

export type Report = {
  runId: string
  state: 'done' | 'unchanged' | 'failed'
  reason: string | null
  shape: 'v3' | 'v1' | null
  added: number
  changed: number
  unchanged: number
  offered: number
  back: number
  rejected: number
  missed: number
  hidden: number
  bytes: number
}

/** A feed, and who wants to know how many of its services are done. */
type Read = Feed & { url: string; onProgress?: ((done: number) => void) | undefined }

/**
 * Reads a feed once from beginning to end, a page at a time, and takes it in small commits. Good rows are taken and bad
 * ones come back with their reasons. Null: it is being read already.
 */
export async function runFeed(get: Get, actor: Actor, feed: Read): Promise<Report | null> {
  const begun = await transaction((tx) => beginRun(tx, actor, feed.id))
  if (!begun) return null
  const report = newReport(begun.runId)
  const trouble = await readAll(get, { feed, report }).catch((error: unknown) => {
    if (!(error instanceof FeedTrouble)) log.error({ err: error, feed: feed.id }, 'a feed could not be taken')
    return error instanceof FeedTrouble ? error.message : 'Something went wrong on our side. We try again.'
  })
  const hasNews = report.added + report.changed + report.offered + report.back + report.hidden + report.rejected > 0
  report.state = trouble ? 'failed' : hasNews ? 'done' : 'unchanged'
  report.reason = trouble
  const { runId, ...ended } = report
  await transaction((tx) => endRun(tx, { feed, runId, ended }))
  return report
}

type Run = { feed: Read; report: Report }

async function readAll(get: Get, { feed, report }: Run): Promise<string | null> {
  const known = await knownOf(db, feed.id)
  const seen = new Set<string>()
  let notes = 0
  for await (const page of readFeed(get, { url: feed.url, known })) {
    const { taken: read, rejects, named, refuse } = sorted(page, seen)
    const { taken, echoes } = await withoutEchoes(db, { feedId: feed.id, services: read })
    echoes.forEach(refuse)
    notes += await keep({ feed, report, from: notes }, rejects)
    report.rejected += rejects.length
    report.bytes += page.bytes
    report.shape ??= page.shape
    for (let from = 0; from < taken.length; from += together) {
      notes += await take({ feed, report, from: notes }, taken.slice(from, from + together))
      feed.onProgress?.(seen.size - taken.length + Math.min(from + together, taken.length))
      await otherWork()
    }
    const same = [...page.same, ...named].filter((id) => !seen.has(id))
    for (const id of same) seen.add(id)
    report.unchanged += await transaction((tx) => seeSame(tx, { feedId: feed.id, runId: report.runId, same }))
    const marks = rejects.length === 0 ? page.marks : null // what was not taken is looked at again
    await transaction((tx) => keepPage(tx, feed.id, { url: page.url, marks }))
  }
  if (seen.size === 0 && known.services.size > 0) return 'The feed is empty. Nothing was changed.'
  const { notes: missing, missed, hidden } = await transaction((tx) => missRest(tx, { feed, runId: report.runId }))
  await keep({ feed, report, from: notes }, missing)
  Object.assign(report, { missed, hidden })
  return null
}

/** Services that can be taken, each once; the others with their reasons; and which of those the feed still names. */
function sorted(page: ReadPage, seen: Set<string>) {
  const taken: Taken[] = []
  const rejects: Note[] = []
  const named: string[] = []
  const refuse = ({ sourceId, title, reason, isOver }: Refused) => {
    rejects.push({ sourceId, title, reason, outcome: 'rejected', listingId: null })
    if (sourceId && !isOver) named.push(sourceId)
  }
  page.unread.forEach(refuse)
  for (const row of page.rows) {
    const read = serviceFrom(row, today())
    if (!('service' in read)) refuse(read)
    else if (seen.has(read.service.sourceId)) {
      const { sourceId, title } = read.service
      refuse({ sourceId, title, reason: 'The feed names it twice. The first was taken.' })
    } else {
      seen.add(read.service.sourceId)
      taken.push(read)
    }
  }
  return { taken, rejects, named, refuse }
}

type Part = Run & { from: number }

async function take({ feed, report, from }: Part, batch: Taken[]): Promise<number> {
  const done = await transaction((tx) => takeBatch(tx, { feed, runId: report.runId, batch }))
  report.added += done.added
  report.changed += done.changed
  report.unchanged += done.unchanged
  report.offered += done.offered
  report.back += done.back
  return keep({ feed, report, from }, done.notes)
}

async function keep({ report, from }: Part, rows: Note[]): Promise<number> {
  for (let at = 0; at < rows.length; at += 200) {
    const part = rows.slice(at, at + 200)
    await transaction((tx) => keepNotes(tx, report.runId, { from: from + at, rows: part }))
  }
  return rows.length
}

function newReport(runId: string): Report {
  return {
    ...{ runId, state: 'done', reason: null, shape: null, added: 0, changed: 0, unchanged: 0, offered: 0 },
    ...{ back: 0, rejected: 0, missed: 0, hidden: 0, bytes: 0 },
  }
}
