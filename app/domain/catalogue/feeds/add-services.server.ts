import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedServices } from '#db/schema/feeds.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { newId } from '../../shared/id.ts'
import { slugOf } from '../listing.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { addBeside } from './beside.server.ts'
import { columnsOf, hashOfWords } from './columns-of.ts'
import type { ProviderOfFeed } from './providers.server.ts'
import { hashOfService, type FeedService } from './service-from.ts'
import { shelfOf } from './shelf-of.ts'

type Feed = { id: string; name: string; categoryId: string }
type Fresh = { feed: Feed; runId: string; fresh: FeedService[]; providers: Map<string, ProviderOfFeed> }
/** A service that was not there before, with the listing that was made of it. */
type AddedService = {
  service: FeedService
  listingId: string
  title: string
  organisationId: string
  isDraft: boolean
}

/**
 * New services of a feed become listings that nobody runs and nobody can order. Those of a provider who has claimed the
 * store wait in it as drafts, and the provider is told: what stands in a store is for whoever runs it to say.
 */
export async function addServices(tx: Tx, { feed, runId, fresh, providers }: Fresh): Promise<AddedService[]> {
  if (fresh.length === 0) return []
  const taxonomy = await listTaxonomy(tx)
  const used = taxonomy.filter(({ mergedIntoId, retiredAt }) => !mergedIntoId && !retiredAt)
  const shelves = { categories: used, otherwise: currentId(taxonomy, feed.categoryId) }
  const at = now()
  const made = fresh.map((service) => {
    const columns = columnsOf(service)
    const { categoryId, specialismIds } = shelfOf(service.terms, shelves)
    const listingId = newId('lst')
    const { id: organisationId = '', isClaimed = false } = providers.get(service.provider.key) ?? {}
    const row = {
      ...columns,
      ...{ id: listingId, slug: `${slugOf(service.title)}-${slugEnd(listingId)}`, categoryId, organisationId },
      ...{ lineKind: null, state: isClaimed ? ('draft' as const) : ('published' as const), isUnclaimed: !isClaimed },
      ...{ source: feed.name, sourceId: `${feed.id}:${service.sourceId}`, sourceOn: today() },
      ...{ sourceHash: hashOfWords(columns), publishedAt: isClaimed ? null : at, changedAt: at, createdAt: at },
    }
    const { sourceId, originId, modified } = service
    const hash = hashOfService(service)
    const seen = { feedId: feed.id, sourceId, originId, listingId, hash, modified, seenRunId: runId }
    const added = { service, listingId, title: row.title, organisationId, isDraft: isClaimed }
    return { row, seen, added, beside: { listingId, service, specialismIds } }
  })
  await tx.insert(listings).values(made.map(({ row }) => row))
  await tx.insert(feedServices).values(made.map(({ seen }) => seen))
  await addBeside(
    tx,
    made.map(({ beside }) => beside),
  )
  const all = made.map(({ added }) => added)
  await tellOfDrafts(tx, { feedName: feed.name, drafts: all.filter(({ isDraft }) => isDraft) })
  return all
}

async function tellOfDrafts(tx: Tx, { feedName, drafts }: { feedName: string; drafts: AddedService[] }): Promise<void> {
  for (const [organisationId, theirs] of groupBy(drafts, (one) => one.organisationId)) {
    const [first] = theirs
    await tellOrganisation(tx, {
      organisationId,
      key: `feed-new:${first?.listingId ?? ''}`,
      subject: theirs.length === 1 ? `Something new of yours: ${first?.title}` : `${theirs.length} new things of yours`,
      lines: [
        `${feedName} names something of yours that is not in your shop yet.`,
        ...theirs.map(({ title }) => `• ${title}`),
        'It waits among your listings, and nobody else sees it. Look at it, then show it or take it away.',
      ],
      link: { words: 'See your listings', path: paths.providerListings(organisationId) },
    })
  }
}

/** The random end of an id, as an address may have it. */
function slugEnd(listingId: string): string {
  return listingId
    .slice(-10)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')
}
