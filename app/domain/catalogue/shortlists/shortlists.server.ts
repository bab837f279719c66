import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { shortlistItems, shortlists } from '#db/schema/shortlists.ts'
import { today } from '../../shared/day.ts'
import { isInShop } from '../in-shop.server.ts'
import { menusFor } from '../price-for.server.ts'
import { cheapestOf } from '../prices.ts'

/** Whose list: a person's, or that of a visitor whose browser holds the key. */
export type Whose = { personId: string } | { visitorKey: string }
export type Shortlist = Awaited<ReturnType<typeof getShortlist>>
export type KeptThing = Shortlist['items'][number]

/** What somebody keeps, in their order, at the prices that a council's people pay (or everybody). Empty when there is nothing yet. */
export async function getShortlist(db: Db, whose: Whose, councilId: string | null) {
  const [list] = await db.select().from(shortlists).where(isTheirs(whose)).limit(1)
  return {
    id: list?.id ?? null,
    name: list?.name ?? usualName,
    items: list ? await itemsOf(db, list.id, councilId) : [],
  }
}

export const usualName = 'What I keep'

/** What stands on a list. A listing that is no longer in the shop stays, and says so. */
export async function itemsOf(db: Db, shortlistId: string, councilId: string | null) {
  const rows = await db
    .select({
      id: shortlistItems.id,
      note: shortlistItems.note,
      listingId: listings.id,
      slug: listings.slug,
      title: listings.title,
      summary: listings.summary,
      pictures: listings.pictures,
      photos: listings.photos,
      isFree: listings.isFree,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      state: listings.state,
      hiddenBecause: listings.hiddenBecause,
      tone: categories.tone,
      organisationName: organisations.name,
      organisationPhone: organisations.phone,
      providerType: organisations.providerType,
      isUnclaimed: organisations.isUnclaimed,
      suspendedAt: organisations.suspendedAt,
    })
    .from(shortlistItems)
    .innerJoin(listings, eq(listings.id, shortlistItems.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(eq(shortlistItems.shortlistId, shortlistId))
    .orderBy(asc(shortlistItems.position), asc(shortlistItems.id))
  const menus = await menusFor(db, { listingIds: rows.map(({ listingId }) => listingId), councilId, day: today() })
  return rows.map(({ state, hiddenBecause, suspendedAt, photos, ...row }) => ({
    ...row,
    photo: photos[0] ?? null,
    isThere: state === 'published' && hiddenBecause === null && suspendedAt === null,
    cheapest: cheapestOf(menus.get(row.listingId) ?? []),
  }))
}

/** The id of a listing that can be kept: it is in the shop today. Null: it is not. */
export async function listingInShop(db: Db, slug: string): Promise<string | null> {
  const [row] = await db
    .select({ id: listings.id })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.slug, slug), isInShop))
  return row?.id ?? null
}

export function isTheirs(whose: Whose) {
  return 'personId' in whose
    ? eq(shortlists.personId, whose.personId)
    : eq(shortlists.visitorHash, hashOf(whose.visitorKey))
}

/** Keys and tokens are kept as hashes only. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
