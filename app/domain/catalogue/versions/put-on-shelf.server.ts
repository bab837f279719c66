import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { requireChecked } from '../checks/home-council.server.ts'
import { listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { insertVersion, newestVersion, supersede } from './add-version.server.ts'
import { applyContent, currentContent } from './apply-content.server.ts'
import { isOwnOrganisation } from './decide-version.server.ts'

type Which = { councilId: string; listingId: string }
const pageSize = 50
const inShop = ['published', 'paused'] as const

/** What a provider has in the shop, each with its shelf, for the council that looks after it. `after`: the last id seen. */
export async function listShelved(
  db: Db,
  actor: Actor,
  { councilId, providerId, after }: { councilId: string; providerId: string; after: string | null },
) {
  await requireChecked(db, actor, { councilId, organisationId: providerId })
  const rows = await db
    .select({ id: listings.id, title: listings.title, shelf: categories.name })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(
      and(
        eq(listings.organisationId, providerId),
        inArray(listings.state, inShop),
        after ? gt(listings.id, after) : undefined,
      ),
    )
    .orderBy(asc(listings.id))
    .limit(pageSize + 1)
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null }
}

/** A listing in the shop as the officer sees it who may put it on another shelf. Refused: not in the shop, or another council's. */
export async function getShelved(db: Db, actor: Actor, { councilId, listingId }: Which) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [listing] = await db
    .select({ id: listings.id, state: listings.state, organisationId: listings.organisationId })
    .from(listings)
    .where(and(eq(listings.id, listingId), inArray(listings.state, inShop)))
  if (!listing) throw notHere()
  const provider = await requireChecked(db, actor, { councilId, organisationId: listing.organisationId })
  const [waiting] = await db
    .select({ number: listingVersions.number, councilId: listingVersions.councilId })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listingId), eq(listingVersions.state, 'waiting')))
  return {
    listing,
    provider,
    content: await currentContent(db, listingId),
    /** a change that waits to be read: there its place is decided */
    waiting: waiting ?? null,
    isOwn: await isOwnOrganisation(db, actor, listing.organisationId),
  }
}

/**
 * An officer puts a listing that everybody sees on another shelf: a version of the officer's, told to the provider, who
 * moves it from there only when it was read. What the provider has kept for later stays kept, and whether it is still
 * right is theirs to say.
 */
export async function putOnShelf(
  tx: Tx,
  actor: Actor,
  { categoryId, reason, ...which }: Which & { categoryId: string; reason: string | null },
): Promise<{ title: string; shelf: string }> {
  const { listing, provider, content, waiting, isOwn } = await getShelved(tx, actor, which)
  if (isOwn) throw new Refusal('forbidden', 'You work for this provider, so a colleague decides.')
  if (waiting) throw new Refusal('conflict', 'A change of it waits to be read. Decide there where it belongs.')
  const { from, to } = await shelves(tx, { fromId: content.categoryId, toId: categoryId })
  await writeVersion(tx, actor, { listing, content: { ...content, categoryId: to.id }, fromId: content.categoryId })
  const words = `Put “${content.title}” from ${from} on the shelf ${to.name}`
  await audit(tx, actor, {
    ...{ verb: 'put a listing on another shelf', words, reason },
    subject: { kind: 'listing', id: listing.id },
    organisationId: which.councilId,
  })
  await tellOrganisation(tx, {
    organisationId: provider.id,
    key: `shelf:${listing.id}:${newId('tol')}`,
    subject: `“${content.title}” stands on another shelf`,
    lines: [
      `${provider.council.name} has put it from ${from} on the shelf ${to.name}, so that people find it where they look.`,
      ...(reason ? [`Why: ${reason}`] : []),
      'Nothing else of it has changed. If you think that it belongs elsewhere, choose another shelf: the council reads that before it is shown.',
    ],
    link: { words: 'See what was changed', path: paths.providerListingHistory(provider.id, listing.id) },
  })
  return { title: content.title, shelf: to.name }
}

async function shelves(tx: Tx, { fromId, toId }: { fromId: string; toId: string }) {
  const taxonomy = await listTaxonomy(tx)
  const to = taxonomy.find((one) => one.id === toId && one.facet === 'shelf' && !one.mergedIntoId && !one.retiredAt)
  if (!to) throw new Refusal('not-allowed', 'Choose where in the shop it belongs.', { field: 'categoryId' })
  if (toId === fromId) {
    throw new Refusal('not-allowed', 'It stands there already. Choose another shelf.', { field: 'categoryId' })
  }
  return { from: taxonomy.find(({ id }) => id === fromId)?.name ?? '', to }
}

type Written = {
  listing: { id: string; state: (typeof inShop)[number] | 'draft' | 'withdrawn' }
  content: Awaited<ReturnType<typeof currentContent>>
  fromId: string
}

async function writeVersion(tx: Tx, actor: Actor, { listing, content, fromId }: Written): Promise<void> {
  const newest = await newestVersion(tx, listing)
  const number = newest.number + 1
  await supersede(tx, { listingId: listing.id, by: 'approved' })
  await insertVersion(tx, actor, { listingId: listing.id, number, content, state: 'approved', councilId: null })
  await tx
    .update(listingVersions)
    .set({ decidedByUserId: actor.userId, decidedAt: now() })
    .where(and(eq(listingVersions.listingId, listing.id), eq(listingVersions.number, number)))
  await applyContent(tx, listing.id, content)
  await touchCatalogue(tx, [listing.id])
  if (newest.state === 'draft' || newest.state === 'returned')
    await keepDraft(tx, { listingId: listing.id, newest, number, fromId, toId: content.categoryId })
}

type Kept = {
  listingId: string
  newest: Awaited<ReturnType<typeof newestVersion>>
  number: number
  fromId: string
  toId: string
}

/** What its provider was writing comes after the officer's version, as theirs, and is what they go on with: on its new shelf, unless they had chosen another. */
async function keepDraft(tx: Tx, { listingId, newest, number, fromId, toId }: Kept): Promise<void> {
  const [theirs] = await tx
    .select({ byUserId: listingVersions.byUserId, createdAt: listingVersions.createdAt })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listingId), eq(listingVersions.number, newest.number)))
  if (!theirs) return
  const { categoryId } = newest.content
  const content = { ...newest.content, categoryId: categoryId === fromId ? toId : categoryId }
  await tx.insert(listingVersions).values({
    ...{ id: newId('ver'), listingId, number: number + 1, content, ...theirs },
    ...{ state: 'draft' as const, restoresNumber: newest.number },
  })
}
