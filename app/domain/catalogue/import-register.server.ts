import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { ensureOrganisations, hashOf, placesOf } from './import-rows.server.ts'
import { slugOf } from './listing.ts'
import { serviceFrom, type RegisterMapping, type RegisterRow, type RegisterService } from './register-mapping.ts'
import { touchCatalogue } from './touch-catalogue.server.ts'

export type Reject = { line: number; row: RegisterRow; reason: string }
export type ImportReport = {
  added: number
  changed: number
  unchanged: number
  /** changed by hand since the last import: left as they are */
  byHand: { line: number; title: string }[]
  rejects: Reject[]
}
type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Work = { mapping: RegisterMapping; rows: RegisterRow[]; onProgress?: (done: number) => void }

/** At most so many rows in a commit: a server on the same file must not wait long for its turn. */
const together = 50

/**
 * Takes the services of a register into listings that nobody runs yet and nobody can order. Bad rows come back with a
 * reason. Run again, it changes only what changed in the register, and never what was changed by hand.
 */
export async function importRegister(
  transaction: Transaction,
  { mapping, rows, onProgress }: Work,
): Promise<ImportReport> {
  const { services, rejects } = sorted(mapping, rows)
  const report: ImportReport = { added: 0, changed: 0, unchanged: 0, byHand: [], rejects }
  const categoryIds = await transaction((tx) => ensureCategories(tx, mapping))
  for (let from = 0; from < services.length; from += together) {
    const batch = services.slice(from, from + together)
    const done = await transaction((tx) => takeBatch(tx, { mapping, batch, categoryIds }))
    report.added += done.added
    report.changed += done.changed
    report.unchanged += done.unchanged
    report.byHand.push(...done.byHand)
    onProgress?.(Math.min(services.length, from + together))
  }
  return report
}

function sorted(mapping: RegisterMapping, rows: RegisterRow[]) {
  const services = new Map<string, RegisterService>()
  const rejects: Reject[] = []
  rows.forEach((row, position) => {
    const line = position + 2 // the first line is the header
    const service = serviceFrom(mapping, row, line)
    if (typeof service === 'string') return void rejects.push({ line, row, reason: service })
    const twin = services.get(service.sourceId)
    if (twin) return void rejects.push({ line, row, reason: `The same service stands in line ${twin.line} already.` })
    services.set(service.sourceId, service)
  })
  return { services: [...services.values()], rejects }
}

async function ensureCategories(tx: Tx, mapping: RegisterMapping): Promise<Map<string, string>> {
  const slugs = mapping.categories.map(({ slug }) => slug)
  const known = await tx.select({ slug: categories.slug }).from(categories)
  const taken = new Set(known.map(({ slug }) => slug))
  const missing = mapping.categories.filter(({ slug }) => !taken.has(slug))
  const rows = missing.map((category, at) => ({ ...category, id: newId('cat'), position: known.length + at }))
  if (rows.length > 0) await tx.insert(categories).values(rows)
  const all = await tx
    .select({ id: categories.id, slug: categories.slug })
    .from(categories)
    .where(inArray(categories.slug, slugs))
  return new Map(all.map(({ id, slug }) => [slug, id]))
}

type Batch = { mapping: RegisterMapping; batch: RegisterService[]; categoryIds: Map<string, string> }

async function takeBatch(tx: Tx, { mapping, batch, categoryIds }: Batch) {
  const done: Omit<ImportReport, 'rejects'> = { added: 0, changed: 0, unchanged: 0, byHand: [] }
  const [there, organisationIds, places] = [
    await listThere(tx, mapping, batch),
    await ensureOrganisations(tx, batch),
    await placesOf(tx, batch),
  ]
  const at = now()
  const edition = editionOf(mapping)
  const touched: string[] = []
  const sameWords: string[] = []
  const added: (typeof listings.$inferInsert)[] = []
  for (const service of batch) {
    const categoryId = categoryIds.get(service.category)
    const organisationId = organisationIds.get(service.provider)
    if (!categoryId || !organisationId) throw new Error(`The mapping has no category ${service.category}.`)
    const written = { ...service.content, categoryId, district: service.district }
    const hash = hashOf(written)
    const old = there.get(service.sourceId)
    const common = { ...written, ...places.get(service.district), ...edition, sourceHash: hash, changedAt: at }
    if (!old) {
      added.push({ ...newListing(service, mapping), ...common, organisationId, publishedAt: at, createdAt: at })
    } else if (hashOf(old) !== old.sourceHash || !old.isUnclaimed) {
      done.byHand.push({ line: service.line, title: old.title })
    } else if (old.sourceHash === hash) {
      done.unchanged += 1
      if (!old.sourceOn || old.sourceOn < mapping.sourceOn) sameWords.push(old.id)
    } else {
      await tx.update(listings).set(common).where(eq(listings.id, old.id))
      done.changed += 1
      touched.push(old.id)
    }
  }
  if (added.length > 0) await tx.insert(listings).values(added)
  await tx.update(listings).set(edition).where(inArray(listings.id, sameWords))
  done.added = added.length
  const ids = [...touched, ...sameWords, ...added.map(({ id }) => id)]
  if (ids.length === 0) return done
  await touchCatalogue(tx, ids)
  await audit(tx, daybook, {
    verb: 'imported a register',
    words: `Took ${done.added} new and ${done.changed} changed services from the ${mapping.source}`,
    subject: { kind: 'register', id: mapping.source },
  })
  return done
}

/** The day of an edition, on what it says and on what the register attests. */
function editionOf({ sourceOn, check }: RegisterMapping) {
  return { sourceOn, checks: [{ words: check, on: sourceOn }] }
}

function newListing({ sourceId, content }: RegisterService, { source }: RegisterMapping) {
  const id = newId('lst')
  const random = createHash('sha256').update(`${source}\n${sourceId}`).digest('hex').slice(0, 8)
  return {
    ...{ id, slug: `${slugOf(content.title)}-${random}`, kind: 'service' as const, lineKind: null },
    ...{ state: 'published' as const, isUnclaimed: true, source, sourceId },
  }
}

async function listThere(tx: Db, { source }: RegisterMapping, batch: RegisterService[]) {
  const rows = await tx
    .select({
      id: listings.id,
      sourceId: listings.sourceId,
      sourceHash: listings.sourceHash,
      sourceOn: listings.sourceOn,
      isUnclaimed: listings.isUnclaimed,
      title: listings.title,
      summary: listings.summary,
      description: listings.description,
      placeWords: listings.placeWords,
      pictures: listings.pictures,
      categoryId: listings.categoryId,
      district: listings.district,
    })
    .from(listings)
    .where(
      and(
        eq(listings.source, source),
        inArray(
          listings.sourceId,
          batch.map(({ sourceId }) => sourceId),
        ),
      ),
    )
  return new Map(rows.map((row) => [row.sourceId, row]))
}
