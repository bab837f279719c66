import { and, asc, eq, gte, inArray, isNull, max, ne, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listingDistricts, listings, prices } from '#db/schema/catalogue.ts'
import { listingSpecialisms, listingVersions } from '#db/schema/listing-versions.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { today } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { lineColumns } from '../price-columns.ts'
import { currentId, listTaxonomy, type Category } from '../taxonomy/taxonomy.server.ts'
import { contentOfRow } from '../versions/content.ts'
import type { TypedListing } from './listing-columns.ts'
import type { Catalogue } from './read-file.ts'
import { specialismsTyped } from './specialism-cell.ts'
import { typedOf } from './typed-of.ts'

/** All that a provider's files can be about: its listings as their forms would show them, and its public prices. */
export async function ownCatalogue(db: Db, actor: Actor, organisationId: string): Promise<OwnCatalogue> {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const [found, taxonomy] = await Promise.all([
    readOwn(db, and(eq(listings.organisationId, organisationId), ne(listings.state, 'withdrawn'))),
    listTaxonomy(db),
  ])
  return {
    ...found,
    listings: found.listings.map((one) => ({ ...one, typed: withCurrent(taxonomy, one.typed) })),
    categories: taxonomy
      .filter(({ mergedIntoId }) => !mergedIntoId)
      .map(({ id, name, facet, retiredAt }) => ({ id, name, facet, isClosed: retiredAt !== null })),
  }
}
type OwnCatalogue = Catalogue & { states: Map<string, string> }

/** One listing as its form and its menu stand now. Null: it is gone or was taken away. */
export async function ownListingNow(db: Db, listingId: string) {
  const taxonomy = await listTaxonomy(db)
  const {
    listings: found,
    menus,
    states,
  } = await readOwn(db, and(eq(listings.id, listingId), ne(listings.state, 'withdrawn')))
  const [listing, menu] = [found[0], menus[0]]
  if (!listing || !menu) return null
  const typed = withCurrent(taxonomy, listing.typed)
  return { typed, prices: menu.prices, state: states.get(listingId) ?? '', isKept: listing.isKept }
}

/** Categories as they are today: what was put into another is that. */
function withCurrent(taxonomy: readonly Category[], typed: TypedListing): TypedListing {
  const specialismIds = typed.specialismIds.split(',').filter(Boolean)
  return {
    ...typed,
    categoryId: currentId(taxonomy, typed.categoryId),
    specialismIds: specialismsTyped(specialismIds.map((id) => currentId(taxonomy, id))),
  }
}

async function readOwn(db: Db, which: SQL | undefined) {
  const ids = idsOf(db, which)
  const [rows, served, known, newest, priced] = await Promise.all([
    db.select().from(listings).where(which).orderBy(asc(listings.createdAt), asc(listings.id)),
    db.select().from(listingDistricts).where(inArray(listingDistricts.listingId, ids)),
    db.select().from(listingSpecialisms).where(inArray(listingSpecialisms.listingId, ids)),
    newestContents(db, ids),
    priceRows(db, ids),
  ])
  const districtsOf = groupBy(served, ({ listingId }) => listingId)
  const specialismsOf = groupBy(known, ({ listingId }) => listingId)
  const newestOf = new Map(newest.map((version) => [version.listingId, version]))
  const pricesOf = groupBy(priced, ({ listingId }) => listingId)
  const contents = rows.map((row) => {
    const districtsServed = (districtsOf.get(row.id) ?? []).map(({ district }) => district)
    const specialismIds = (specialismsOf.get(row.id) ?? []).map(({ categoryId }) => categoryId)
    const last = newestOf.get(row.id)
    return {
      row,
      content: last?.content ?? contentOfRow(row, { districtsServed, specialismIds }),
      isKept: last?.state === 'draft' && row.state !== 'draft',
    }
  })
  return {
    listings: contents.map(({ row, content, isKept }) => ({
      listingId: row.id,
      title: content.title,
      isKept,
      typed: typedOf(content),
    })),
    menus: contents.map(({ row, content }) => ({
      listingId: row.id,
      title: content.title,
      isFree: row.isFree,
      prices: (pricesOf.get(row.id) ?? []).map(({ listingId: _of, ...price }) => price),
    })),
    states: new Map(rows.map((row) => [row.id, row.state])),
  }
}

type Ids = ReturnType<typeof idsOf>
function idsOf(db: Db, which: SQL | undefined) {
  return db.select({ id: listings.id }).from(listings).where(which)
}

/** What each listing says in its newest version: what its editor shows, whether or not everybody sees it yet. */
function newestContents(db: Db, ids: Ids) {
  const last = db
    .select({ listingId: listingVersions.listingId, newest: max(listingVersions.number).as('newest') })
    .from(listingVersions)
    .where(inArray(listingVersions.listingId, ids))
    .groupBy(listingVersions.listingId)
    .as('last')
  return db
    .select({
      listingId: listingVersions.listingId,
      content: listingVersions.content,
      state: listingVersions.state,
    })
    .from(listingVersions)
    .innerJoin(last, and(eq(last.listingId, listingVersions.listingId), eq(last.newest, listingVersions.number)))
}

/** Public prices that count today or later, in the order of their menu; what was put aside before it began has its last day before its first. */
function priceRows(db: Db, ids: Ids) {
  const counts = and(gte(prices.validTo, today()), gte(prices.validTo, prices.validFrom))
  return db
    .select({
      listingId: prices.listingId,
      ...lineColumns,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
    })
    .from(prices)
    .where(and(inArray(prices.listingId, ids), isNull(prices.councilId), or(isNull(prices.validTo), counts)))
    .orderBy(asc(prices.position), asc(prices.validFrom), asc(prices.id))
}
