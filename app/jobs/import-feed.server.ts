import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pageFrom, type Get } from '#app/domain/catalogue/feeds/feed.ts'
import { listRunRows } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { feedForImport } from '#app/domain/catalogue/feeds/keep-feed.server.ts'
import { getCouncil } from '#app/domain/people/council.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { db, transaction } from '#db/client.ts'
import { runFeed } from './run-feed.server.ts'

type About = {
  name?: string | undefined
  shelf?: string | undefined
  onProgress?: (done: number) => void
  /** Only a test says another than the one that connects to no private address. */
  client?: ReturnType<typeof feedClient>
}

/** Reads a catalogue once, from an address or a file, for whoever runs Daybook. The council finds it among its own. */
export async function importFeed(source: string, { name, shelf, onProgress, client: given }: About) {
  const council = await getCouncil(db)
  if (!council) throw new Refusal('conflict', 'There is no council yet. Open one first: npm run open -- council …')
  const isAddress = /^https?:/.test(source)
  const url = isAddress ? source : `file:${basename(source)}`
  const usual = isAddress && URL.canParse(source) ? new URL(source).hostname : basename(source)
  const about = { councilId: council.id, url, name: name ?? usual, shelf: shelf ?? null }
  const feed = await transaction((tx) => feedForImport(tx, about))
  const client = isAddress ? (given ?? feedClient()) : null
  const get = client ? client.get : await fromFile(source)
  const report = await runFeed(get, daybook, { ...feed, url: isAddress ? feed.url : 'file:///services', onProgress })
  await client?.close()
  if (!report) throw new Refusal('conflict', 'This catalogue is being read just now. Try again in a while.')
  return { report, rows: await listRunRows(db, report.runId, { outcome: null, after: -1, limit: 5000 }) }
}

/** A file is one page, and every service in it is whole. */
async function fromFile(file: string): Promise<Get> {
  const text = await readFile(file, 'utf8')
  const { rows } = pageFrom(text)
  const whole = JSON.stringify({ total_pages: 1, contents: rows })
  return async (address) => {
    const asked = /\/services\/([^/?]+)$/.exec(address)?.[1]
    const one = rows.find((row) => isNamed(row, decodeURIComponent(asked ?? '')))
    return { text: asked ? JSON.stringify(one ?? {}) : whole, etag: null, lastModified: null, bytes: text.length }
  }
}

function isNamed(row: unknown, id: string): boolean {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === id
}
