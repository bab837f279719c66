import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { stillRightAsks } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { daybook, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { notHere } from '../../shared/refusal.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { markRight } from './mark-right.server.ts'
import { hashOfToken } from './still-right.server.ts'

/** What a link in a mail asks about, as everybody sees it. Null: no such link, or everything it asked about is gone. */
export async function getAsk(db: Db, token: string) {
  const [ask] = await db
    .select({
      id: stillRightAsks.id,
      organisationId: stillRightAsks.organisationId,
      listingIds: stillRightAsks.listingIds,
      askedOn: stillRightAsks.askedOn,
      answeredAt: stillRightAsks.answeredAt,
      providerName: organisations.name,
    })
    .from(stillRightAsks)
    .innerJoin(organisations, eq(organisations.id, stillRightAsks.organisationId))
    .where(and(eq(stillRightAsks.tokenHash, hashOfToken(token)), isNull(organisations.suspendedAt)))
  if (!ask) return null
  const shown = await db
    .select({
      id: listings.id,
      slug: listings.slug,
      title: listings.title,
      summary: listings.summary,
      description: listings.description,
      whenWords: listings.whenWords,
      placeWords: listings.placeWords,
      askedOn: listings.askedOn,
    })
    .from(listings)
    .where(
      and(
        inArray(listings.id, ask.listingIds),
        eq(listings.organisationId, ask.organisationId),
        eq(listings.state, 'published'),
      ),
    )
    .orderBy(asc(listings.title))
  return shown.length > 0 ? { ...ask, listings: shown } : null
}

/** Yes, by a press on the page of a mail's link: no signing in. The same link again has no other effect. */
export async function answerAsk(
  tx: Tx,
  { token, listingIds }: { token: string; listingIds: string[] },
): Promise<number> {
  const ask = await getAsk(tx, token)
  if (!ask) throw notHere()
  const right = ask.listings.filter(({ id, askedOn }) => listingIds.includes(id) && askedOn === ask.askedOn)
  for (const { id, title } of right) await confirm(tx, daybook, { id, title, organisationId: ask.organisationId })
  const rest = ask.listings.filter(({ id, askedOn }) => askedOn === ask.askedOn && !listingIds.includes(id))
  if (rest.length === 0) await tx.update(stillRightAsks).set({ answeredAt: now() }).where(eq(stillRightAsks.id, ask.id))
  if (right.length > 0)
    await touchCatalogue(
      tx,
      right.map(({ id }) => id),
    )
  return right.length
}

/** Yes, by somebody who is signed in, about one of their listings. */
export async function sayStillRight(tx: Tx, actor: Actor, { listingId }: { listingId: string }): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  await confirm(tx, actor, listing)
  await touchCatalogue(tx, [listingId])
}

type Said = { id: string; title: string; organisationId: string }

async function confirm(tx: Tx, actor: Actor, { id, title, organisationId }: Said): Promise<void> {
  await markRight(tx, id)
  await audit(tx, actor, {
    verb: 'said that a listing is still right',
    words:
      actor === daybook
        ? `Said by the link in a mail that this is still right: ${title}`
        : `Said that this is still right: ${title}`,
    subject: { kind: 'listing', id },
    organisationId,
  })
}
