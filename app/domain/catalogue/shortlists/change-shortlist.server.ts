import { and, asc, count, eq, max, notInArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { shortlistItems, shortlists } from '#db/schema/shortlists.ts'
import { requirePower } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { hashOf, isTheirs, listingInShop, usualName, type Whose } from './shortlists.server.ts'

const mostKept = 40
const isFull = `You keep ${mostKept} things already. Take one off the list first. Nothing was changed.`
/** Whoever changes a list: a visitor is nobody. */
export type Keeper = { actor: Actor | null; whose: Whose }

/** Keeps listings at the end of the list. What is there already stays where it is. Returns how many are new. */
export async function keepListings(tx: Tx, keeper: Keeper, slugs: readonly string[]): Promise<number> {
  const listId = await openList(tx, keeper)
  const [last] = await tx
    .select({ position: max(shortlistItems.position), many: count() })
    .from(shortlistItems)
    .where(eq(shortlistItems.shortlistId, listId))
  let position = last?.position ?? 0
  let added = 0
  for (const slug of [...new Set(slugs)].slice(0, 12)) {
    const listingId = await listingInShop(tx, slug)
    if (!listingId) continue
    if ((last?.many ?? 0) + added >= mostKept) throw new Refusal('conflict', isFull)
    position += 1
    const [row] = await tx
      .insert(shortlistItems)
      .values({ id: newId('kpt'), shortlistId: listId, listingId, note: null, position, createdAt: now() })
      .onConflictDoNothing()
      .returning({ id: shortlistItems.id })
    if (row) added += 1
  }
  return added
}

export async function nameShortlist(tx: Tx, keeper: Keeper, name: string): Promise<void> {
  const id = await openList(tx, keeper)
  await tx.update(shortlists).set({ name }).where(eq(shortlists.id, id))
}

export async function noteKept(
  tx: Tx,
  keeper: Keeper,
  { itemId, note }: { itemId: string; note: string },
): Promise<void> {
  const { id } = await requireItem(tx, keeper, itemId)
  await tx
    .update(shortlistItems)
    .set({ note: note || null })
    .where(eq(shortlistItems.id, id))
}

/** Takes a thing off the list. What is off already stays off. */
export async function removeKept(tx: Tx, keeper: Keeper, itemId: string): Promise<void> {
  await requireMayKeep(tx, keeper)
  const [kept] = await tx.select({ id: shortlistItems.id }).from(shortlistItems).where(eq(shortlistItems.id, itemId))
  if (!kept) return
  const { id } = await requireItem(tx, keeper, itemId)
  await tx.delete(shortlistItems).where(eq(shortlistItems.id, id))
}

/** One place up or down; at the end of the list nothing happens. */
export async function moveKept(
  tx: Tx,
  keeper: Keeper,
  { itemId, way }: { itemId: string; way: 'up' | 'down' },
): Promise<void> {
  const { id, shortlistId } = await requireItem(tx, keeper, itemId)
  const rows = await tx
    .select({ id: shortlistItems.id, position: shortlistItems.position })
    .from(shortlistItems)
    .where(eq(shortlistItems.shortlistId, shortlistId))
    .orderBy(asc(shortlistItems.position), asc(shortlistItems.id))
  const at = rows.findIndex((row) => row.id === id)
  const [here, other] = [rows[at], rows[at + (way === 'up' ? -1 : 1)]]
  if (!here || !other) return
  await tx.update(shortlistItems).set({ position: other.position }).where(eq(shortlistItems.id, here.id))
  await tx.update(shortlistItems).set({ position: here.position }).where(eq(shortlistItems.id, other.id))
}

/**
 * What a visitor kept becomes the person's: after signing in nothing has to be found again. What there is no place for
 * stays the visitor's.
 */
export async function bringFromVisitor(
  tx: Tx,
  keeper: Keeper,
  visitorKey: string,
): Promise<{ brought: number; left: number }> {
  const theirs = { visitorKey }
  const [from] = await tx.select({ id: shortlists.id }).from(shortlists).where(isTheirs(theirs))
  if (!from) return { brought: 0, left: 0 }
  const rows = await tx
    .select({ listingId: shortlistItems.listingId, note: shortlistItems.note })
    .from(shortlistItems)
    .where(eq(shortlistItems.shortlistId, from.id))
    .orderBy(asc(shortlistItems.position))
  const to = await openList(tx, keeper)
  const there = await tx
    .select({ listingId: shortlistItems.listingId, position: shortlistItems.position })
    .from(shortlistItems)
    .where(eq(shortlistItems.shortlistId, to))
  const fresh = rows.filter((row) => !there.some(({ listingId }) => listingId === row.listingId))
  const room = Math.max(0, mostKept - there.length)
  const [fits, left] = [fresh.slice(0, room), fresh.slice(room)]
  if (fits.length === 0 && left.length > 0) throw new Refusal('conflict', isFull)
  const at = now()
  const last = Math.max(0, ...there.map(({ position }) => position))
  const added = fits.map((row, place) => ({
    ...{ ...row, id: newId('kpt'), shortlistId: to, createdAt: at },
    position: last + place + 1,
  }))
  if (added.length > 0) await tx.insert(shortlistItems).values(added).onConflictDoNothing()
  const stays = left.map(({ listingId }) => listingId)
  await tx
    .delete(shortlistItems)
    .where(and(eq(shortlistItems.shortlistId, from.id), notInArray(shortlistItems.listingId, stays)))
  return { brought: rows.length - left.length, left: left.length }
}

/** The list of whoever changes it, made when there is none. For a person it takes the power to shop. */
export async function openList(tx: Tx, { actor, whose }: Keeper): Promise<string> {
  await requireMayKeep(tx, { actor, whose })
  const [found] = await tx.select({ id: shortlists.id }).from(shortlists).where(isTheirs(whose)).limit(1)
  if (found) return touched(tx, found.id)
  const at = now()
  const id = newId('sho')
  const owner =
    'personId' in whose
      ? { personId: whose.personId, visitorHash: null }
      : { personId: null, visitorHash: hashOf(whose.visitorKey) }
  await tx.insert(shortlists).values({ id, ...owner, name: usualName, createdAt: at, changedAt: at })
  return id
}

/** Returns by which mandate, where it is by one. */
export async function requireMayKeep(tx: Tx, { actor, whose }: Keeper): Promise<string | null> {
  if (!('personId' in whose)) return null
  if (!actor) throw notHere()
  const { mandateId } = await requirePower(tx, actor, { personId: whose.personId, power: 'shop' })
  return mandateId
}

async function requireItem(tx: Tx, keeper: Keeper, itemId: string) {
  await requireMayKeep(tx, keeper)
  const [item] = await tx
    .select({ id: shortlistItems.id, shortlistId: shortlistItems.shortlistId })
    .from(shortlistItems)
    .innerJoin(shortlists, eq(shortlists.id, shortlistItems.shortlistId))
    .where(and(eq(shortlistItems.id, itemId), isTheirs(keeper.whose)))
  if (!item) throw notHere()
  await touched(tx, item.shortlistId)
  return item
}

/** A visitor's list is forgotten so long after its last change. */
async function touched(tx: Tx, shortlistId: string): Promise<string> {
  await tx.update(shortlists).set({ changedAt: now() }).where(eq(shortlists.id, shortlistId))
  return shortlistId
}
