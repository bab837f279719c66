import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listingDistricts, listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { listingSpecialisms, type ListingContent } from '#db/schema/listing-versions.ts'
import { followCare } from '../checks/follow-care.server.ts'
import { isInSeason } from '../editor/season.ts'
import { releaseRates } from '../rates/keep-reach.server.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { contentOfRow } from './content.ts'

/**
 * Makes a listing say this: from now on it is what everybody sees, if the listing is in the shop. What is hidden because
 * nobody said that it is still right stays hidden (see markRight).
 */
export async function applyContent(tx: Tx, listingId: string, content: ListingContent): Promise<void> {
  const columns = await columnsOf(tx, content)
  const [before] = await tx
    .select({
      categoryId: listings.categoryId,
      organisationId: listings.organisationId,
      hiddenBecause: listings.hiddenBecause,
    })
    .from(listings)
    .where(eq(listings.id, listingId))
  const isMoved = before?.categoryId !== columns.categoryId
  if (isMoved) await releaseRates(tx, listingId)
  const hiddenBecause = before?.hiddenBecause === 'stale' ? 'stale' : columns.hiddenBecause
  await tx
    .update(listings)
    .set({ ...columns, hiddenBecause, changedAt: now() })
    .where(eq(listings.id, listingId))
  await setBeside(tx, listingId, content)
  if (before && isMoved) {
    const { organisationId, categoryId } = before
    await followCare(tx, { organisationId, categoryIds: [categoryId, columns.categoryId] })
  }
}

/** The columns of a listing that says this, on a shelf that is still there. */
export async function columnsOf(db: Db, content: ListingContent) {
  const { districtsServed: _districts, specialismIds: _specialisms, ...columns } = content
  return {
    ...columns,
    categoryId: currentId(await listTaxonomy(db), content.categoryId),
    hiddenBecause: isInSeason(content, today()) ? null : ('season' as const),
    ...(await placeOf(db, content.district)),
  }
}

/** What is kept beside the row: districts served, and whom it is for. */
export async function setBeside(tx: Tx, listingId: string, content: ListingContent): Promise<void> {
  await tx.delete(listingDistricts).where(eq(listingDistricts.listingId, listingId))
  const districts = content.districtsServed.map((district) => ({ listingId, district }))
  if (districts.length > 0) await tx.insert(listingDistricts).values(districts)
  await tx.delete(listingSpecialisms).where(eq(listingSpecialisms.listingId, listingId))
  const taxonomy = await listTaxonomy(tx)
  const known = new Set(taxonomy.filter(({ facet }) => facet === 'specialism').map(({ id }) => id))
  const ids = new Set(content.specialismIds.map((id) => currentId(taxonomy, id)).filter((id) => known.has(id)))
  const rows = [...ids].map((categoryId) => ({ listingId, categoryId }))
  if (rows.length > 0) await tx.insert(listingSpecialisms).values(rows)
}

/** What a listing says now, whole. One query after the other: inside a transaction there is one connection. */
export async function currentContent(db: Db, listingId: string): Promise<ListingContent> {
  const [row] = await db.select().from(listings).where(eq(listings.id, listingId))
  if (!row) throw new Error(`There is no listing ${listingId}.`)
  const districts = await db
    .select({ district: listingDistricts.district })
    .from(listingDistricts)
    .where(eq(listingDistricts.listingId, listingId))
  const specialisms = await db
    .select({ id: listingSpecialisms.categoryId })
    .from(listingSpecialisms)
    .where(eq(listingSpecialisms.listingId, listingId))
  return contentOfRow(row, {
    districtsServed: districts.map(({ district }) => district),
    specialismIds: specialisms.map(({ id }) => id),
  })
}

async function placeOf(db: Db, district: string | null) {
  const [place] = district
    ? await db
        .select({ latitude: postcodeDistricts.latitude, longitude: postcodeDistricts.longitude })
        .from(postcodeDistricts)
        .where(eq(postcodeDistricts.district, district))
    : []
  return place ?? { latitude: null, longitude: null }
}
