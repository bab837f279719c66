import { and, desc, eq, isNull } from 'drizzle-orm'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { outbox } from '#db/schema/shared.ts'
import type { SearchEngine } from './engine.ts'
import type { SearchQuery } from './query.ts'
import type { SearchResult } from './result.ts'
import { syncListings } from './sync.ts'

type Where = { db: Db; engine: SearchEngine }
/** The version of the catalogue that an engine is known to show, and the waiting changes it has taken up already. */
type Shown = { version: string | null; changes: Set<string> }

const shownBy = new WeakMap<SearchEngine, Shown>()
/** More changes than this come from an import: the search waits for the newest of them only. */
const most = 500
/** So often what was found is read again from the catalogue; what is not read by then is left out. */
const mostRounds = 10

/**
 * How to search so that nobody is shown a price that was, however many changes wait. `isInStep` false: an import is being
 * taken up, so nothing that is found should be kept; what a search would show is read from the catalogue first.
 */
export async function searchInStep(where: Where) {
  const isInStep = await bringInStep(where)
  const search = (query: Partial<SearchQuery>) =>
    isInStep ? where.engine.search(query) : searchReadAgain(where, query)
  return { isInStep, search }
}

/**
 * Before a search: takes up what has been committed and has not reached the index. True when the index shows the catalogue
 * as it is; false while an import is being taken up, of which it shows the newest changes.
 */
export async function bringInStep({ db, engine }: Where): Promise<boolean> {
  const shown = shownBy.get(engine) ?? { version: null, changes: new Set<string>() }
  shownBy.set(engine, shown)
  const version = await catalogueVersion(db)
  if (shown.version === version) return true
  const waiting = await waitingChanges(db).execute()
  const newest = waiting.slice(0, most)
  const fresh = newest.filter(({ id }) => !shown.changes.has(id))
  await syncListings(
    { db, engine },
    fresh.map(({ payload }) => String(payload.listingId)),
  )
  shown.changes = new Set(newest.map(({ id }) => id))
  if (waiting.length > most) return false
  shown.version = version
  return true
}

const waitingChanges = kept((db: Db, name) =>
  db
    .select({ id: outbox.id, payload: outbox.payload })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), eq(outbox.kind, 'search')))
    .orderBy(desc(outbox.availableAt))
    .limit(most + 1)
    .prepare(name),
)

async function searchReadAgain(where: Where, query: Partial<SearchQuery>): Promise<SearchResult> {
  const read = new Set<string>()
  let result = await where.engine.search(query)
  for (let round = 0; round < mostRounds; round++) {
    const unread = result.hits.map(({ listingId }) => listingId).filter((id) => !read.has(id))
    if (unread.length === 0) return result
    await syncListings(where, unread)
    for (const id of unread) read.add(id)
    result = await where.engine.search(query)
  }
  return { ...result, hits: result.hits.filter(({ listingId }) => read.has(listingId)) }
}
