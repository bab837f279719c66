import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { mandates } from '#db/schema/people.ts'
import { sharedLinks, shortlists } from '#db/schema/shortlists.ts'
import { standsToday } from '../../people/reach.server.ts'
import { audit } from '../../shared/audit.server.ts'
import { daybook } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { openList, requireMayKeep, type Keeper } from './change-shortlist.server.ts'
import { hashOf, isTheirs, itemsOf, type Whose } from './shortlists.server.ts'

const dayMs = 24 * 60 * 60_000
const mostLinks = 10

/** Makes a link with which somebody else sees the list, until it ends. Its secret is told once and kept as a hash. */
export async function shareShortlist(
  tx: Tx,
  keeper: Keeper,
  { forWhom, days }: { forWhom: string; days: number },
): Promise<string> {
  const mandateId = await requireMayKeep(tx, keeper)
  const shortlistId = await openList(tx, keeper)
  const standing = await linksOf(tx, keeper.whose)
  if (standing.length >= mostLinks)
    throw new Refusal('conflict', `There are ${mostLinks} links already. End one of them first.`)
  const token = randomBytes(24).toString('base64url')
  const at = now()
  await tx.insert(sharedLinks).values({
    ...{ id: newId('lnk'), shortlistId, tokenHash: hashOf(token), forWhom, mandateId },
    ...{ madeByUserId: keeper.actor?.userId ?? null, createdAt: at, endedAt: null },
    endsAt: new Date(at.getTime() + days * dayMs),
  })
  if ('personId' in keeper.whose)
    await audit(tx, keeper.actor ?? daybook, {
      verb: 'shared a list',
      words: `Made a link to the list of what is kept, for ${forWhom}, good for ${days} days`,
      personId: keeper.whose.personId,
      mandateId,
      subject: { kind: 'shortlist', id: shortlistId },
    })
  return token
}

/** Links that still open the list, without their secrets. */
export async function linksOf(db: Db, whose: Whose) {
  return db
    .select({ id: sharedLinks.id, forWhom: sharedLinks.forWhom, endsAt: sharedLinks.endsAt })
    .from(sharedLinks)
    .innerJoin(shortlists, eq(shortlists.id, sharedLinks.shortlistId))
    .where(and(isTheirs(whose), isNull(sharedLinks.endedAt), gt(sharedLinks.endsAt, now())))
    .orderBy(desc(sharedLinks.createdAt))
}

/** Ends a link with one press. */
export async function endSharedLink(tx: Tx, keeper: Keeper, linkId: string): Promise<void> {
  const mandateId = await requireMayKeep(tx, keeper)
  const mine = tx.select({ id: shortlists.id }).from(shortlists).where(isTheirs(keeper.whose))
  const [list] = await mine
  const [ended] = list
    ? await tx
        .update(sharedLinks)
        .set({ endedAt: now() })
        .where(and(eq(sharedLinks.id, linkId), eq(sharedLinks.shortlistId, list.id)))
        .returning({ forWhom: sharedLinks.forWhom, shortlistId: sharedLinks.shortlistId })
    : []
  if (!ended) throw notHere()
  if ('personId' in keeper.whose)
    await audit(tx, keeper.actor ?? daybook, {
      verb: 'ended a link to a list',
      words: `Ended the link for ${ended.forWhom}`,
      personId: keeper.whose.personId,
      mandateId,
      subject: { kind: 'shortlist', id: ended.shortlistId },
    })
}

/** Whoever made links by a mandate shares nothing any more once it has ended: in the same transaction. */
export async function endLinksOfMandate(tx: Tx, mandateId: string): Promise<void> {
  await tx
    .update(sharedLinks)
    .set({ endedAt: now() })
    .where(and(eq(sharedLinks.mandateId, mandateId), isNull(sharedLinks.endedAt)))
}

/**
 * The list behind a link, with public prices and no word of whose it is. Null: it has ended, is not known, or was made by a
 * mandate that does not stand today.
 */
export async function getSharedList(db: Db, token: string) {
  const [link] = await db
    .select({ shortlistId: shortlists.id, name: shortlists.name, endsAt: sharedLinks.endsAt })
    .from(sharedLinks)
    .innerJoin(shortlists, eq(shortlists.id, sharedLinks.shortlistId))
    .leftJoin(mandates, eq(mandates.id, sharedLinks.mandateId))
    .where(
      and(
        eq(sharedLinks.tokenHash, hashOf(token)),
        isNull(sharedLinks.endedAt),
        gt(sharedLinks.endsAt, now()),
        or(isNull(sharedLinks.mandateId), standsToday(today())),
      ),
    )
  return link ? { name: link.name, endsAt: link.endsAt, items: await itemsOf(db, link.shortlistId, null) } : null
}
