import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { happenings, listings } from '#db/schema/catalogue.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { dayInWords } from '../../shared/words.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import type { NewDates } from './dates-form.ts'
import { daysOf, hasDates } from './days-of.ts'

/** So many days to come may stand at one listing. */
const mostToCome = 200

/** A listing of one's own with the days to come on which it is on. Not theirs: not found. */
export async function listOwnDates(db: Db, actor: Actor, listingId: string) {
  const { organisationId, title } = await requireOwnListing(db, actor, listingId)
  const [said] = await db
    .select({ whenWords: listings.whenWords, kind: listings.kind })
    .from(listings)
    .where(eq(listings.id, listingId))
  return { organisationId, title, whenWords: said?.whenWords ?? '', dates: await toCome(db, listingId) }
}

/** Puts days of a listing among what is on. Days that stand there at that time already stay as they are. */
export async function addDates(
  tx: Tx,
  actor: Actor,
  { listingId, from, to, ...when }: NewDates & { listingId: string },
): Promise<{ added: number }> {
  const listing = await requireOwnListing(tx, actor, listingId)
  const [kept] = await tx.select({ kind: listings.kind }).from(listings).where(eq(listings.id, listingId))
  if (!kept || !hasDates(kept.kind)) {
    throw new Refusal('not-allowed', 'Only something that people go to has days: an activity, an event or a group.')
  }
  const standing = await toCome(tx, listingId)
  const days = daysOf(when).filter((day) => !standing.some((one) => one.day === day && one.startsMinute === from))
  if (days.length === 0) throw new Refusal('conflict', 'These days stand there already.', { field: 'day' })
  if (standing.length + days.length > mostToCome) {
    throw new Refusal('not-allowed', `Up to ${mostToCome} days to come can stand here. Choose an earlier last day.`, {
      field: 'until',
    })
  }
  const rows = days.map((day) => ({ id: newId('hap'), listingId, day, startsMinute: from, endsMinute: to }))
  await tx.insert(happenings).values(rows)
  await audit(tx, actor, {
    verb: 'said when it is on',
    words: `${listing.title}: ${days.length === 1 ? dayInWords(days[0] ?? when.first) : `${days.length} days`} put among what is on`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
  return { added: days.length }
}

/** Takes days off again: one, or 'all' that are to come. What has been stays, and what is off already stays off. */
export async function takeDatesOff(
  tx: Tx,
  actor: Actor,
  { listingId, dateId }: { listingId: string; dateId: string },
): Promise<{ taken: number }> {
  const listing = await requireOwnListing(tx, actor, listingId)
  const ids = (await toCome(tx, listingId)).map(({ id }) => id).filter((id) => dateId === 'all' || id === dateId)
  if (ids.length === 0) {
    const [stands] = await tx.select({ id: happenings.id }).from(happenings).where(eq(happenings.id, dateId))
    if (stands) throw notHere()
    return { taken: 0 }
  }
  await tx.delete(happenings).where(inArray(happenings.id, ids))
  await audit(tx, actor, {
    verb: 'took days off',
    words: `${listing.title}: ${ids.length === 1 ? 'one day' : `${ids.length} days`} taken off what is on`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
  return { taken: ids.length }
}

async function toCome(db: Db, listingId: string) {
  return db
    .select({
      id: happenings.id,
      day: happenings.day,
      startsMinute: happenings.startsMinute,
      endsMinute: happenings.endsMinute,
    })
    .from(happenings)
    .where(and(eq(happenings.listingId, listingId), gte(happenings.day, today())))
    .orderBy(asc(happenings.day), asc(happenings.startsMinute))
    .limit(mostToCome + 60)
}
