import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { feedServices, openIds } from '#db/schema/feeds.ts'
import type { FeedService, Refused, Taken } from './service-from.ts'

const atOnce = 500

/**
 * Two catalogues that read each other must not send the same service to and fro. What came from here, what is read from
 * its own publisher already, and what another feed passed on before are left out, with the reason; the rest is taken.
 */
export async function withoutEchoes(
  db: Db,
  { feedId, services }: { feedId: string; services: Taken[] },
): Promise<{ taken: Taken[]; echoes: Refused[] }> {
  const all: { taken: Taken[]; echoes: Refused[] } = { taken: [], echoes: [] }
  for (let from = 0; from < services.length; from += atOnce) {
    const { taken, echoes } = await sorted(db, { feedId, batch: services.slice(from, from + atOnce) })
    all.taken.push(...taken)
    all.echoes.push(...echoes)
  }
  return all
}

async function sorted(db: Db, { feedId, batch }: { feedId: string; batch: Taken[] }) {
  const named = [...new Set(batch.flatMap(({ service }) => namesOf(service)))]
  const origins = batch.flatMap(({ service }) => service.originId ?? [])
  const [ours, known] = await Promise.all([
    db
      .select({ uuid: openIds.uuid })
      .from(openIds)
      .where(and(eq(openIds.kind, 'service'), inArray(openIds.uuid, named))),
    origins.length === 0 ? [] : listKnown(db, feedId, origins),
  ])
  const isOurs = new Set(ours.map(({ uuid }) => uuid))
  const isKnown = new Set(known.map(({ sourceId, originId }) => originId ?? sourceId))
  const reasonFor = (service: FeedService) => {
    if (namesOf(service).some((name) => isOurs.has(name))) return 'It came from here.'
    return service.originId !== null && isKnown.has(service.originId) ? 'Another catalogue that is read has it.' : null
  }
  const judged = batch.map((one) => ({ one, reason: reasonFor(one.service) }))
  return {
    taken: judged.flatMap(({ one, reason }) => (reason === null ? [one] : [])),
    // as if it were not named: a copy that was taken before goes the way of what has gone
    echoes: judged.flatMap(({ one: { service }, reason }) =>
      reason === null ? [] : [{ sourceId: service.sourceId, title: service.title, reason, isOver: true as const }],
    ),
  }
}

function namesOf({ sourceId, originId }: FeedService): string[] {
  return [sourceId.toLowerCase(), ...(originId === null ? [] : [originId])]
}

/** Services of other feeds that are in the shop: under their publisher's own id, or passed on with it. */
function listKnown(db: Db, feedId: string, origins: string[]) {
  return db
    .select({ sourceId: feedServices.sourceId, originId: feedServices.originId })
    .from(feedServices)
    .where(
      and(
        ne(feedServices.feedId, feedId),
        isNull(feedServices.hiddenAt),
        or(
          and(isNull(feedServices.originId), inArray(feedServices.sourceId, origins)),
          inArray(feedServices.originId, origins),
        ),
      ),
    )
}
