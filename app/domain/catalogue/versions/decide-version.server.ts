import { and, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { membershipIn, requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { enterShop, hasPrice } from '../listing-states.server.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { insertVersion, listingToChange, newestOf, show, supersede, versionIs } from './add-version.server.ts'

type Which = { councilId: string; listingId: string; number: number }

/**
 * Says yes to a version: from now on it is what everybody sees; what its provider has kept for later since stays kept. With
 * another category it goes there: the officer's own version follows the provider's. Nobody approves what their own
 * organisation wrote.
 */
export async function approveVersion(
  tx: Tx,
  actor: Actor,
  { categoryId, ...which }: Which & { categoryId?: string | undefined },
): Promise<{ isInShop: boolean }> {
  const { listing, version } = await requireWaiting(tx, actor, which)
  const content = await movedTo(tx, version.content, categoryId)
  const at = now()
  const isAsWritten = content === version.content
  await supersede(tx, { listingId: listing.id, by: 'approved', before: isAsWritten ? which.number : undefined })
  const decided = { state: 'approved' as const, decidedByUserId: actor.userId, decidedAt: at }
  if (isAsWritten) {
    await tx.update(listingVersions).set(decided).where(versionIs(listing.id, which.number))
  } else {
    const [newest] = await newestOf(tx, listing.id)
    const number = (newest?.number ?? which.number) + 1
    await insertVersion(tx, actor, { listingId: listing.id, number, content, state: 'approved', councilId: null })
    await tx.update(listingVersions).set(decided).where(versionIs(listing.id, number))
  }
  await show(tx, { listing, content, state: 'approved' })
  const publishes =
    version.publishes && listing.state === 'draft' && (content.isFree || (await hasPrice(tx, listing.id)))
  if (publishes) await enterShop(tx, actor, { ...listing, title: content.title })
  await audit(tx, actor, {
    verb: 'approved a listing',
    words: `Approved version ${which.number} of ${content.title}`,
    subject: { kind: 'listing', id: listing.id },
    organisationId: which.councilId,
  })
  await tellOrganisation(tx, {
    organisationId: listing.organisationId,
    key: `approved:${version.id}`,
    subject: `“${content.title}” is approved`,
    lines: [
      `The council has read what you wrote about “${content.title}”.`,
      publishes || listing.state === 'published' ? 'It is in the shop now.' : 'You can put it in the shop now.',
    ],
    link: { words: 'See your listings', path: paths.providerListings(listing.organisationId) },
  })
  return { isInShop: publishes || listing.state === 'published' }
}

/** Sends a version back with the reason. What was approved before stays what everybody sees. */
export async function returnVersion(
  tx: Tx,
  actor: Actor,
  { reason, ...which }: Which & { reason: string },
): Promise<void> {
  const { listing, version } = await requireWaiting(tx, actor, which)
  await tx
    .update(listingVersions)
    .set({ state: 'returned', reason, decidedByUserId: actor.userId, decidedAt: now() })
    .where(versionIs(listing.id, which.number))
  await audit(tx, actor, {
    verb: 'sent a listing back',
    words: `Sent version ${which.number} of ${version.content.title} back`,
    subject: { kind: 'listing', id: listing.id },
    organisationId: which.councilId,
    reason,
  })
  await tellOrganisation(tx, {
    organisationId: listing.organisationId,
    key: `returned:${version.id}`,
    subject: `Something to change in “${version.content.title}”`,
    lines: [
      `The council has read what you wrote about “${version.content.title}” and asks you to change something:`,
      reason,
      'What everybody sees has stayed as it was.',
    ],
    link: { words: 'Change it', path: paths.providerListing(listing.organisationId, listing.id) },
  })
}

/** True when somebody works for the organisation whose words these are: then a colleague reads them. */
export async function isOwnOrganisation(db: Db, actor: Actor, organisationId: string): Promise<boolean> {
  return (await membershipIn(db, actor, organisationId)).length > 0
}

async function requireWaiting(tx: Tx, actor: Actor, { councilId, listingId, number }: Which) {
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [version] = await tx
    .select({
      id: listingVersions.id,
      state: listingVersions.state,
      content: listingVersions.content,
      publishes: listingVersions.publishes,
    })
    .from(listingVersions)
    .where(and(versionIs(listingId, number), eq(listingVersions.councilId, councilId)))
  if (!version) throw notHere()
  const listing = await listingToChange(tx, listingId)
  if (await isOwnOrganisation(tx, actor, listing.organisationId)) {
    throw new Refusal('forbidden', 'You work for this provider, so a colleague has to read it.')
  }
  if (version.state !== 'waiting' || listing.state === 'withdrawn') {
    throw new Refusal(
      'conflict',
      'This version does not wait any more: it was answered or changed. Look at the list again.',
    )
  }
  return { listing, version }
}

async function movedTo<Content extends { categoryId: string }>(
  db: Db,
  content: Content,
  categoryId: string | undefined,
): Promise<Content> {
  if (!categoryId) return content
  const taxonomy = await listTaxonomy(db)
  if (currentId(taxonomy, content.categoryId) === categoryId) return content
  const isShelf = taxonomy.some(({ id, facet, retiredAt }) => id === categoryId && facet === 'shelf' && !retiredAt)
  if (!isShelf) throw new Refusal('not-allowed', 'Choose where in the shop it belongs.', { field: 'categoryId' })
  return { ...content, categoryId }
}
