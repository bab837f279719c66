import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingVersions, type ListingContent, type versionStates } from '#db/schema/listing-versions.ts'
import { actorId, daybook, type Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { markRight } from '../still-right/mark-right.server.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { applyContent, currentContent } from './apply-content.server.ts'
import { councilToAsk, readerOf } from './approval-rules.server.ts'
import { saysTheSame } from './content.ts'
import { leavesOfficersShelf } from './officers-shelf.server.ts'

export type VersionState = (typeof versionStates)[number]
export type Saved = { number: number; state: VersionState }
export type Wish = {
  content: ListingContent
  /** kept for oneself, and shown to nobody yet */
  isDraft?: boolean
  /** the newest version when the writer began: refused when there is a newer one */
  basedOn?: number | undefined
  restoresNumber?: number
}
export type ListingToChange = {
  id: string
  state: 'draft' | 'published' | 'paused' | 'withdrawn'
  organisationId: string
  categoryId: string
}
type Listing = ListingToChange

/**
 * Writes down what a listing now says. It is shown at once, waits for the council, or is kept for later; what was approved
 * last stays what everybody sees.
 */
export async function addVersion(
  tx: Tx,
  actor: Actor,
  { listing, ...wish }: Wish & { listing: Listing },
): Promise<Saved> {
  const newest = await newestVersion(tx, listing)
  if (wish.basedOn !== undefined && wish.basedOn !== newest.number) throw beaten(newest.number)
  const { state, councilId } = await stateFor(tx, { listing, newest, wish })
  const isSame = saysTheSame(newest.content, wish.content)
  if (isSame && (newest.state === state || newest.state === 'approved')) {
    if (state !== 'draft') await looksRight(tx, listing.id)
    return { number: newest.number, state: newest.state }
  }
  const number = isSame && newest.state === 'draft' ? newest.number : newest.number + 1
  await supersede(tx, { listingId: listing.id, by: state })
  const values = { state, councilId, publishes: newest.publishes && state === 'waiting' }
  if (number === newest.number) await tx.update(listingVersions).set(values).where(versionIs(listing.id, number))
  else await insertVersion(tx, actor, { ...values, ...wish, listingId: listing.id, number })
  await show(tx, { listing, content: wish.content, state })
  return { number, state }
}

/** Whoever saves what stands there already has looked at it. */
async function looksRight(tx: Tx, listingId: string): Promise<void> {
  await markRight(tx, listingId)
  await touchCatalogue(tx, [listingId])
}

/** The first version of a new listing. */
export async function addFirstVersion(
  tx: Tx,
  actor: Actor,
  { listingId, organisationId, content }: { listingId: string; organisationId: string; content: ListingContent },
): Promise<void> {
  const councilId = await councilToAsk(tx, { organisationId, categoryId: content.categoryId })
  await insertVersion(tx, actor, { listingId, number: 1, content, state: councilId ? 'draft' : 'approved', councilId })
}

/** The newest version; for a listing that has none yet, what it says now becomes its first. */
export async function newestVersion(tx: Tx, listing: Pick<Listing, 'id' | 'state'>) {
  const [newest] = await newestOf(tx, listing.id)
  if (newest) return newest
  const content = await currentContent(tx, listing.id)
  const state = listing.state === 'draft' ? ('draft' as const) : ('approved' as const)
  await insertVersion(tx, daybook, { listingId: listing.id, number: 1, content, state, councilId: null })
  return { number: 1, state, content, publishes: false, decidedAt: null }
}

export function newestOf(db: Db, listingId: string) {
  return db
    .select({
      number: listingVersions.number,
      state: listingVersions.state,
      content: listingVersions.content,
      publishes: listingVersions.publishes,
      decidedAt: listingVersions.decidedAt,
    })
    .from(listingVersions)
    .where(eq(listingVersions.listingId, listingId))
    .orderBy(desc(listingVersions.number))
    .limit(1)
}

type Over = { listingId: string; by: VersionState; before?: number | undefined }

/** What a version was, is over once something of its kind comes after it. `before`: older ones alone; else all there are. */
export async function supersede(tx: Tx, { listingId, by, before }: Over): Promise<void> {
  const older: Partial<Record<VersionState, VersionState[]>> = {
    draft: ['draft'],
    waiting: ['draft', 'waiting'],
    approved: ['draft', 'waiting', 'approved'],
  }
  await tx
    .update(listingVersions)
    .set({ state: 'superseded' })
    .where(
      and(
        eq(listingVersions.listingId, listingId),
        inArray(listingVersions.state, older[by] ?? []),
        before === undefined ? undefined : lt(listingVersions.number, before),
      ),
    )
}

/** What is approved is what everybody sees; what never was approved is seen by its provider alone, and there the newest counts. */
export async function show(
  tx: Tx,
  { listing, content, state }: { listing: Listing; content: ListingContent; state: VersionState },
): Promise<void> {
  if (state !== 'approved' && listing.state !== 'draft') return
  await applyContent(tx, listing.id, content)
  await markRight(tx, listing.id)
  await touchCatalogue(tx, [listing.id])
}

export function versionIs(listingId: string, number: number) {
  return and(eq(listingVersions.listingId, listingId), eq(listingVersions.number, number))
}

type New = Pick<typeof listingVersions.$inferInsert, 'listingId' | 'number' | 'content' | 'state' | 'councilId'> &
  Partial<Pick<typeof listingVersions.$inferInsert, 'publishes' | 'restoresNumber'>>

export async function insertVersion(tx: Tx, actor: Actor, version: New): Promise<void> {
  const { listingId, number, content, state, councilId, publishes = false, restoresNumber = null } = version
  await tx.insert(listingVersions).values({
    ...{ id: newId('ver'), listingId, number, content, state, publishes, restoresNumber },
    councilId: state === 'waiting' ? councilId : null,
    byUserId: actorId(actor),
    createdAt: now(),
  })
}

type About = { listing: Listing; newest: { state: VersionState; publishes: boolean }; wish: Wish }

/** A listing that was never in the shop waits for nobody until its provider wants it there. */
async function stateFor(
  tx: Tx,
  { listing, newest, wish }: About,
): Promise<{ state: VersionState; councilId: string | null }> {
  if (wish.isDraft) return { state: 'draft', councilId: null }
  const councilId = await councilFor(tx, listing, wish.content)
  if (!councilId) return { state: 'approved', councilId: null }
  const isAsked = listing.state !== 'draft' || (newest.state === 'waiting' && newest.publishes)
  return isAsked ? { state: 'waiting', councilId } : { state: 'draft', councilId: null }
}

/** Moving something out of a category that the council reads is read as well, and so is moving it from where an officer put it. */
export async function councilFor(db: Db, listing: Listing, content: ListingContent): Promise<string | null> {
  const { organisationId } = listing
  const { categoryId } = content
  const asked = await councilToAsk(db, { organisationId, categoryId })
  if (asked) return asked
  if (await leavesOfficersShelf(db, { listingId: listing.id, categoryId }))
    return (await readerOf(db, organisationId))?.councilId ?? null
  if (listing.state === 'draft' || listing.categoryId === categoryId) return null
  return councilToAsk(db, { organisationId, categoryId: listing.categoryId })
}

function beaten(number: number): Refusal {
  return new Refusal(
    'conflict',
    'Somebody else changed this listing while you were writing. What you wrote is still here, and theirs stands beside it. Nothing is lost: put in what you want to keep of theirs, then save again.',
    { facts: { number } },
  )
}

/** The listing's row, for whoever changes it. */
export async function listingToChange(tx: Tx, listingId: string): Promise<Listing & { title: string }> {
  const [row] = await tx
    .select({
      id: listings.id,
      state: listings.state,
      title: listings.title,
      organisationId: listings.organisationId,
      categoryId: listings.categoryId,
    })
    .from(listings)
    .where(eq(listings.id, listingId))
  if (!row) throw notHere()
  return row
}
