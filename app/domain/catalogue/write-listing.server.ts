import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { categories, listingDistricts, listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ListingInput } from './listing-form.ts'
import { slugOf } from './listing.ts'
import { touchCatalogue } from './touch-catalogue.server.ts'

/** Writes down a new listing. Nobody else sees it until it is published. */
export async function createListing(
  tx: Tx,
  actor: Actor,
  { organisationId, ...input }: ListingInput & { organisationId: string },
): Promise<{ listingId: string; slug: string }> {
  const membership = await requireMembership(tx, actor, { organisationId, roles: ['owner', 'staff'] })
  const { districtsServed, ...columns } = input
  await requireCategory(tx, input.categoryId)
  const listingId = newId('lst')
  const slug = await freeSlug(tx, input.title)
  const at = now()
  await tx.insert(listings).values({
    ...columns,
    ...(await placeOf(tx, input.district)),
    id: listingId,
    slug,
    organisationId,
    state: 'draft',
    checks: [],
    createdAt: at,
    changedAt: at,
  })
  await setDistricts(tx, listingId, districtsServed)
  await audit(tx, actor, {
    verb: 'wrote a listing',
    words: `${membership.organisationName} wrote the listing ${input.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId,
  })
  return { listingId, slug }
}

/** Changes what a listing says. Its address stays, and so does everything that was ordered. */
export async function changeListing(
  tx: Tx,
  actor: Actor,
  { listingId, ...input }: ListingInput & { listingId: string },
): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (listing.state === 'withdrawn') throw new Refusal('conflict', 'This listing was taken away. Write a new one.')
  const { districtsServed, ...columns } = input
  await requireCategory(tx, input.categoryId)
  await tx
    .update(listings)
    .set({ ...columns, ...(await placeOf(tx, input.district)), changedAt: now() })
    .where(eq(listings.id, listingId))
  await setDistricts(tx, listingId, districtsServed)
  await audit(tx, actor, {
    verb: 'changed a listing',
    words: `Changed the listing ${input.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
}

/** A listing of an organisation to which the actor belongs as owner or staff. */
export async function requireOwnListing(db: Db, actor: Actor, listingId: string) {
  const [listing] = await db
    .select({
      id: listings.id,
      slug: listings.slug,
      title: listings.title,
      state: listings.state,
      isFree: listings.isFree,
      lineKind: listings.lineKind,
      organisationId: listings.organisationId,
    })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!listing) throw new Refusal('not-found', 'There is nothing here, or it is not yours to see.')
  await requireMembership(db, actor, { organisationId: listing.organisationId, roles: ['owner', 'staff'] })
  return listing
}

/** Titles repeat, addresses do not. */
export async function freeSlug(db: Db, title: string): Promise<string> {
  const slug = slugOf(title)
  const tries = [slug, ...Array.from({ length: 8 }, (_, number) => `${slug}-${number + 2}`)]
  const rows = await db.select({ slug: listings.slug }).from(listings).where(inArray(listings.slug, tries))
  const taken = new Set(rows.map((row) => row.slug))
  const random = newId('')
    .slice(1, 9)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')
  return tries.find((one) => !taken.has(one)) ?? `${slug}-${random}`
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

async function setDistricts(tx: Tx, listingId: string, districts: string[]): Promise<void> {
  await tx.delete(listingDistricts).where(eq(listingDistricts.listingId, listingId))
  const rows = [...new Set(districts)].map((district) => ({ listingId, district }))
  if (rows.length > 0) await tx.insert(listingDistricts).values(rows)
}

async function requireCategory(db: Db, categoryId: string): Promise<void> {
  const [category] = await db.select({ id: categories.id }).from(categories).where(eq(categories.id, categoryId))
  if (!category) throw new Refusal('not-allowed', 'Choose where in the shop it belongs.', { field: 'categoryId' })
}
