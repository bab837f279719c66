import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingVersions, type ListingContent } from '#db/schema/listing-versions.ts'
import { requireMembership } from '../people/access.server.ts'
import { withShelves, type Membership } from '../people/permissions.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import type { ListingSaid } from './listing-form.ts'
import { slugOf } from './listing.ts'
import { currentId, listTaxonomy, type Category } from './taxonomy/taxonomy.server.ts'
import { addFirstVersion, addVersion, newestVersion, versionIs, type Saved } from './versions/add-version.server.ts'
import { columnsOf, setBeside } from './versions/apply-content.server.ts'
import { contentFrom } from './versions/content.ts'
import { requireFairTerms } from './versions/fair-terms.server.ts'

/** Writes down a new listing. Nobody else sees it until it is published. */
export async function createListing(
  tx: Tx,
  actor: Actor,
  { organisationId, ...said }: ListingSaid & { organisationId: string },
): Promise<{ listingId: string; slug: string }> {
  const membership = await requireMembership(tx, actor, {
    organisationId,
    kind: withShelves,
    roles: ['owner', 'staff'],
  })
  requireOffered(membership.kind, said, null)
  await requireFairTerms(tx, said, null)
  await requireCategories(tx, said)
  const content = contentFrom(said, null)
  const listingId = newId('lst')
  const slug = await freeSlug(tx, content.title)
  const at = now()
  await tx.insert(listings).values({
    ...(await columnsOf(tx, content)),
    id: listingId,
    slug,
    organisationId,
    state: 'draft',
    checks: [],
    createdAt: at,
    changedAt: at,
  })
  await setBeside(tx, listingId, content)
  await addFirstVersion(tx, actor, { listingId, organisationId, content })
  await audit(tx, actor, {
    verb: 'wrote a listing',
    words: `${membership.organisationName} wrote the listing ${content.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId,
  })
  return { listingId, slug }
}

/**
 * Changes what a listing says, as a new version: shown at once, or private until the council has read it. Its address
 * stays, and so does everything that was ordered. `basedOn`: refused when somebody else has saved since.
 */
export async function changeListing(
  tx: Tx,
  actor: Actor,
  {
    listingId,
    basedOn,
    isDraft = false,
    ...said
  }: ListingSaid & { listingId: string; basedOn?: number; isDraft?: boolean },
): Promise<Saved> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (listing.state === 'withdrawn') throw new Refusal('conflict', 'This listing was taken away. Write a new one.')
  requireOffered(listing.organisationKind, said, listing.lineKind)
  const before = await newestVersion(tx, listing)
  await requireFairTerms(tx, said, listingId)
  await requireCategories(tx, said, { own: categoriesOf(listing, before) })
  const content = contentFrom(said, before.content)
  const saved = await addVersion(tx, actor, { listing, content, isDraft, basedOn })
  await audit(tx, actor, {
    verb: 'changed a listing',
    words: `Changed the listing ${content.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  return saved
}

/** Brings back what a listing said once, as a new version. What was said since is kept too. */
export async function restoreVersion(
  tx: Tx,
  actor: Actor,
  { listingId, number, basedOn }: { listingId: string; number: number; basedOn?: number },
): Promise<Saved> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (listing.state === 'withdrawn') throw new Refusal('conflict', 'This listing was taken away. Write a new one.')
  const [old] = await tx
    .select({ content: listingVersions.content })
    .from(listingVersions)
    .where(versionIs(listingId, number))
  if (!old) throw notHere()
  const own = categoriesOf(listing, await newestVersion(tx, listing))
  await requireCategories(tx, old.content, { own, instead: 'Write its words where you change the listing.' })
  const saved = await addVersion(tx, actor, { listing, content: old.content, basedOn, restoresNumber: number })
  await audit(tx, actor, {
    verb: 'brought back a version',
    words: `Brought back version ${number} of ${listing.title}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  return saved
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
      categoryId: listings.categoryId,
    })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!listing) throw notHere()
  const { organisationId } = listing
  const { kind } = await requireMembership(db, actor, { organisationId, kind: withShelves, roles: ['owner', 'staff'] })
  return { ...listing, organisationKind: kind }
}

/** A community group agrees to no invoices, so what it offers is found and not ordered. `before`: what stands stays. */
function requireOffered(kind: Membership['kind'], { lineKind }: ListingSaid, before: string | null): void {
  if (kind !== 'community' || lineKind === null || lineKind === before) return
  const words = 'A community group lists what is free. To sell something, join as a provider.'
  throw new Refusal('not-allowed', words, { field: 'lineKind' })
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

/**
 * A shelf that is in use, and people to be for that are in use. A category that has been put into another counts as that;
 * one that is closed takes nothing new, and keeps what it has: `own` are those of the listing today. `instead`: what can
 * be done where one is closed.
 */
async function requireCategories(
  db: Db,
  { categoryId, specialismIds = [] }: Pick<ListingSaid, 'categoryId' | 'specialismIds'>,
  { own = [], instead = 'Choose another one.' }: { own?: readonly string[]; instead?: string } = {},
): Promise<void> {
  const taxonomy = await listTaxonomy(db)
  const known = new Map(taxonomy.map((one) => [one.id, one]))
  const kept = new Set(own.map((id) => currentId(taxonomy, id)))
  const isClosed = ({ id, retiredAt }: Category) => retiredAt !== null && !kept.has(id)
  const shelf = known.get(currentId(taxonomy, categoryId))
  if (shelf?.facet !== 'shelf') {
    throw new Refusal('not-allowed', 'Choose where in the shop it belongs.', { field: 'categoryId' })
  }
  if (isClosed(shelf)) throw closed('categoryId', [shelf.name, instead])
  for (const one of specialismIds.map((id) => known.get(currentId(taxonomy, id)))) {
    if (one?.facet !== 'specialism') {
      throw new Refusal('not-allowed', 'Choose whom it is for from the list.', { field: 'specialismIds' })
    }
    if (isClosed(one)) throw closed('specialismIds', [one.name, instead])
  }
}

function categoriesOf(listing: { categoryId: string }, { content }: { content: ListingContent }): string[] {
  return [listing.categoryId, content.categoryId, ...content.specialismIds]
}

function closed(field: 'categoryId' | 'specialismIds', [name, instead]: [string, string]): Refusal {
  return new Refusal('not-allowed', `“${name}” takes nothing new. ${instead} Nothing was changed.`, { field })
}
