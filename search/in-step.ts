import { and, asc, eq, isNull } from 'drizzle-orm'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import type { Db } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { outbox } from '#db/schema/shared.ts'
import type { SearchEngine } from './engine.ts'
import { syncListings } from './sync.ts'

type Where = { db: Db; engine: SearchEngine }
/** The version of the catalogue that an engine is known to show, and the waiting changes it has taken up already. */
type Shown = { version: string | null; changes: Set<string> }

const shownBy = new WeakMap<SearchEngine, Shown>()
/** More changes than this come from an import: the search does not wait for them. */
const most = 500

/**
 * Before a search: takes up what has been committed and has not reached the index, so that nobody is shown a price that
 * was. True when the index shows the catalogue as it is; false while an import is being taken up, when nothing that is
 * found should be kept.
 */
export async function bringInStep({ db, engine }: Where): Promise<boolean> {
  const shown = shownBy.get(engine) ?? { version: null, changes: new Set<string>() }
  shownBy.set(engine, shown)
  const version = await catalogueVersion(db)
  if (shown.version === version) return true
  const waiting = await waitingChanges(db).execute()
  if (waiting.length > most) return false
  const fresh = waiting.filter(({ id }) => !shown.changes.has(id))
  await syncListings(
    { db, engine },
    fresh.map(({ payload }) => String(payload.listingId)),
  )
  shown.changes = new Set(waiting.map(({ id }) => id))
  shown.version = version
  return true
}

const waitingChanges = kept((db: Db, name) =>
  db
    .select({ id: outbox.id, payload: outbox.payload })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), eq(outbox.kind, 'search')))
    .orderBy(asc(outbox.availableAt))
    .limit(most + 1)
    .prepare(name),
)
