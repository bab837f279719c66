import { setImmediate as otherWork } from 'node:timers/promises'
import { and, count, eq, gte, isNull, max } from 'drizzle-orm'
import { now } from '#app/domain/shared/clock.ts'
import { getSearchSettings, settingsChange } from '#app/domain/catalogue/search-settings/search-settings.server.ts'
import { bumpCatalogueVersion, catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { transaction, type Db } from '#db/client.ts'
import { listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/shared.ts'
import type { SearchDocument } from './documents.ts'
import type { Rebuild, SearchEngine } from './engine.ts'
import { listDocuments, listDocumentsBetween, listIdsAfter, listPlaces } from './list-documents.ts'
import { settingsFrom } from './settings.ts'

type Where = { db: Db; engine: SearchEngine }
const batch = 1000
/** Milliseconds: what was written in a transaction longer ago than this has been committed. */
const longestCommit = 60_000
/** Goes up when the same catalogue is read differently, such as what “checked” means: then every index is made anew at boot. */
const meaning = 'meaning-2'

const turns = new WeakMap<SearchEngine, Promise<void>>()

/**
 * Brings these listings in the index up to what the catalogue says: changed, added, or taken away. One after the other:
 * what was read earlier is never written later.
 */
export function syncListings(where: Where, listingIds: string[]): Promise<void> {
  if (listingIds.length === 0) return Promise.resolve()
  const before = turns.get(where.engine) ?? Promise.resolve()
  const mine = before.then(() => writeListings(where, listingIds))
  turns.set(
    where.engine,
    mine.catch(() => undefined), // whoever asked for it is told; the next in turn is not
  )
  return mine
}

async function writeListings({ db, engine }: Where, listingIds: string[]): Promise<void> {
  if (listingIds.includes(settingsChange)) await takeUpSettings({ db, engine })
  const ids = [...new Set(listingIds)].filter((id) => id !== settingsChange)
  const documents = await listDocuments(db, ids)
  const shown = new Set(documents.map(({ listingId }) => listingId))
  if (documents.length > 0) await engine.put(documents)
  const hidden = ids.filter((id) => !shown.has(id))
  if (hidden.length > 0) await engine.remove(hidden)
}

/** What the council says about words and weights. */
export async function takeUpSettings({ db, engine }: Where): Promise<void> {
  await engine.use(settingsFrom((await getSearchSettings(db))?.settings ?? null))
}

/** Says, after the last waiting change, that the index shows the whole catalogue as it is now. */
export async function noteInStep({ db, engine }: Where): Promise<void> {
  const [waiting] = await db
    .select({ count: count() })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), eq(outbox.kind, 'search')))
  if (waiting?.count === 0) await engine.rememberCatalogueState(await stateOf(db))
}

/** At boot: makes the index anew when it shows another catalogue, or none. Returns how many listings were written; 0: it was in step. */
export async function syncAtBoot(where: Where, onProgress: (done: number) => void = () => {}): Promise<number> {
  const state = await stateOf(where.db)
  await takeUpSettings(where)
  const isInStep = (await where.engine.catalogueState()) === state
  const written = isInStep ? 0 : await rebuild(where, onProgress)
  await where.engine.prepare()
  return written
}

/** Writes the whole catalogue into the index, some at a time, so that searches are answered meanwhile. */
export async function rebuild({ db, engine }: Where, onProgress: (done: number) => void = () => {}): Promise<number> {
  const [state, began] = [await stateOf(db), now()]
  await engine.putPlaces(await listPlaces(db))
  const anew = await (engine.startAnew ? engine.startAnew() : inPlace(engine))
  try {
    const done = await putAll({ db, engine }, anew, onProgress)
    await anew.finish()
    const changed = await changedSince(db, began)
    for (let from = 0; from < changed.length; from += batch)
      await syncListings({ db, engine }, changed.slice(from, from + batch))
    // pages that were kept meanwhile may show what was read before a change
    if ((await stateOf(db)) !== state) await transaction(bumpCatalogueVersion)
    await engine.rememberCatalogueState(state)
    return done
  } catch (error) {
    await anew.abandon()
    throw error
  }
}

async function putAll({ db, engine }: Where, anew: Rebuild, onProgress: (done: number) => void): Promise<number> {
  let done = 0
  for (let last = ''; ;) {
    const began = now()
    const ids = await listIdsAfter(db, last, batch)
    if (ids.length === 0) break
    const documents = await listDocumentsBetween(db, ids.at(0) ?? '', ids.at(-1) ?? '')
    await anew.put(documents)
    if (!engine.startAnew) await putAgain({ db, engine }, documents, began)
    done += documents.length
    last = ids.at(-1) ?? ''
    onProgress(done)
    await otherWork()
  }
  return done
}

/** Over what is there; what was not put again is taken away at the end. */
async function inPlace(engine: SearchEngine): Promise<Rebuild> {
  const mark = await engine.mark()
  return {
    put: (documents) => engine.put(documents),
    async finish() {
      await engine.removeOlderThan(mark)
    },
    abandon: async () => {},
  }
}

/** In place: what was changed between the reading and the putting is read again, or the old would stand over the new. */
async function putAgain(where: Where, documents: SearchDocument[], began: Date): Promise<void> {
  const changed = new Set(await changedSince(where.db, began))
  const listingIds = documents.map(({ listingId }) => listingId).filter((id) => changed.has(id))
  await syncListings(where, listingIds)
}

/** What another process has changed in the meantime, whether it is still waiting or was done in the old index. */
async function changedSince(db: Db, began: Date): Promise<string[]> {
  const since = new Date(began.getTime() - longestCommit)
  const inNoCouncil = isNull(outbox.councilId) // as all of these are: by it and the time they are found quickly
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(inNoCouncil, gte(outbox.createdAt, since), eq(outbox.kind, 'search')))
  return [...new Set(rows.map(({ payload }) => String(payload.listingId)))]
}

/** Tells one catalogue from another, and from itself before a change. */
async function stateOf(db: Db): Promise<string> {
  const [[shown], [places], version] = await Promise.all([
    db
      .select({ count: count(), changedAt: max(listings.changedAt) })
      .from(listings)
      .where(and(eq(listings.state, 'published'), isNull(listings.hiddenBecause))),
    db.select({ count: count() }).from(postcodeDistricts),
    catalogueVersion(db),
  ])
  return `${meaning} ${version} ${shown?.count ?? 0} ${shown?.changedAt?.getTime() ?? 0} ${places?.count ?? 0}`
}
