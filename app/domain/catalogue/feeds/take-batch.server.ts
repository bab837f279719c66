import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedServices } from '#db/schema/feeds.ts'
import { organisations } from '#db/schema/people.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { addServices } from './add-services.server.ts'
import { changeBeside } from './beside.server.ts'
import { keepAddressesOfClaimed } from './claimed-before.server.ts'
import { columnsOf, hashOfWords } from './columns-of.ts'
import type { Outcome } from './feed.ts'
import { offer } from './offers.server.ts'
import { ensureProviders } from './providers.server.ts'
import { hashOfService, type FeedService, type Taken } from './service-from.ts'

export type Feed = { id: string; councilId: string; name: string; categoryId: string }
export type Note = {
  outcome: Outcome
  sourceId: string | null
  title: string | null
  reason: string
  listingId: string | null
}
export type Done = { added: number; changed: number; unchanged: number; offered: number; back: number; notes: Note[] }

/** At most so many services in a commit: a server on the same file must not wait long for its turn. */
export const together = 50

/**
 * Takes services of a feed: new ones become listings; known ones follow the feed; what was changed by hand stays; what a
 * provider has claimed is only offered to them.
 */
export async function takeBatch(
  tx: Tx,
  { feed, runId, batch }: { feed: Feed; runId: string; batch: Taken[] },
): Promise<Done> {
  const done: Done = { added: 0, changed: 0, unchanged: 0, offered: 0, back: 0, notes: [] }
  const there = await listThere(tx, feed.id, batch)
  await keepAddressesOfClaimed(tx, { feedId: feed.id, batch, there })
  const providers = await ensureProviders(tx, {
    feedId: feed.id,
    providers: batch.map(({ service }) => service.provider),
  })
  const touched: string[] = []
  const fresh: FeedService[] = []
  for (const { service, notes } of batch) {
    const note = noteOf(service, done.notes)
    for (const words of notes) note('noted', words, null)
    const old = there.get(service.sourceId)
    if (!old) fresh.push(service)
    else touched.push(...(await follow(tx, { feed, runId, service, old, done })))
  }
  const added = await addServices(tx, { feed, runId, fresh, providers })
  const drafts = added.filter(({ isDraft }) => isDraft)
  const reason = 'Its provider has claimed their store, so it waits there as a draft until they show it.'
  for (const { service, listingId } of drafts) noteOf(service, done.notes)('offered', reason, listingId)
  done.added = added.length - drafts.length
  done.offered += drafts.length
  touched.push(...added.map(({ listingId }) => listingId))
  if (touched.length > 0) await touchCatalogue(tx, touched)
  return done
}

type Old = Awaited<ReturnType<typeof listThere>> extends Map<string, infer Row> ? Row : never
type Followed = { feed: Feed; runId: string; service: FeedService; old: Old; done: Done }

/** A service that was there before. Answers the listings whose page is another now. */
async function follow(tx: Tx, { feed, runId, service, old, done }: Followed): Promise<string[]> {
  const note = noteOf(service, done.notes)
  const hash = hashOfService(service)
  const { listingId } = old
  const { modified, originId } = service
  const set = { hash, modified, originId, misses: 0, hiddenAt: null, seenRunId: runId }
  await tx.update(feedServices).set(set).where(isService(feed.id, service.sourceId))
  const isBack = old.hiddenAt !== null && old.state === 'paused' && old.isUnclaimed
  if (isBack) {
    await tx.update(listings).set({ state: 'published', changedAt: now() }).where(eq(listings.id, listingId))
    done.back += 1
    note('back', 'The feed names it again, so it is in the shop again.', listingId)
  }
  if (old.hash === hash) {
    done.unchanged += 1
    return isBack ? [listingId] : []
  }
  if (!old.isUnclaimed) {
    const isNew = await offer(tx, { feed, listingId, service, hash })
    done.offered += isNew ? 1 : 0
    done.unchanged += isNew ? 0 : 1
    if (isNew)
      note('offered', 'Its provider has claimed it, so they are asked whether they want the new words.', listingId)
    return []
  }
  if (old.sourceHash !== null && hashOfWords(old) !== old.sourceHash) {
    done.unchanged += 1
    note('by hand', 'Somebody has changed its words here, so the feed’s new words were not taken.', listingId)
    return isBack ? [listingId] : []
  }
  const columns = columnsOf(service)
  await tx
    .update(listings)
    .set({ ...columns, sourceHash: hashOfWords(columns), sourceOn: today(), changedAt: now() })
    .where(eq(listings.id, listingId))
  await changeBeside(tx, { listingId, service })
  done.changed += 1
  return [listingId]
}

function isService(feedId: string, sourceId: string) {
  return and(eq(feedServices.feedId, feedId), eq(feedServices.sourceId, sourceId))
}

function noteOf({ sourceId, title }: FeedService, notes: Note[]) {
  return (outcome: Outcome, reason: string, listingId: string | null) =>
    void notes.push({ outcome, sourceId, title, reason, listingId })
}

async function listThere(tx: Tx, feedId: string, batch: Taken[]) {
  const rows = await tx
    .select({
      ...{ organisationId: organisations.id, store: organisations.name, isStoreUnclaimed: organisations.isUnclaimed },
      ...{ sourceId: feedServices.sourceId, hash: feedServices.hash, hiddenAt: feedServices.hiddenAt },
      ...{ listingId: listings.id, state: listings.state, isUnclaimed: listings.isUnclaimed },
      ...{ sourceHash: listings.sourceHash, title: listings.title, summary: listings.summary },
      ...{ description: listings.description, whoFor: listings.whoFor, included: listings.included },
      ...{ notIncluded: listings.notIncluded, goodToKnow: listings.goodToKnow, whenWords: listings.whenWords },
      ...{ placeWords: listings.placeWords, district: listings.district, isFree: listings.isFree },
    })
    .from(feedServices)
    .innerJoin(listings, eq(listings.id, feedServices.listingId))
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(
      and(
        eq(feedServices.feedId, feedId),
        inArray(
          feedServices.sourceId,
          batch.map(({ service }) => service.sourceId),
        ),
      ),
    )
  return new Map(rows.map((row) => [row.sourceId, row]))
}
