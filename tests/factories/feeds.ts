import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction } from '#db/client.ts'
import { feedOffers, feedRunRows, feedRuns, feeds } from '#db/schema/feeds.ts'

type About = { councilId: string; categoryId: string; listingId: string; words: string }

/** A feed of a council that was read once, with a row that was not taken and an offer for a claimed listing. */
export async function aReadFeed({ councilId, categoryId, listingId, words }: About) {
  const [feedId, runId, offerId, at] = [newId('fed'), newId('frn'), newId('ofr'), now()]
  const content = {
    ...{ title: `${words} title`, summary: words, description: words },
    ...{ whoFor: null, goodToKnow: null, whenWords: null, placeWords: null },
  }
  await transaction(async (tx) => {
    const about = {
      id: feedId,
      councilId,
      categoryId,
      name: `${words} ${feedId}`,
      url: `https://${feedId.slice(-6)}.example`,
    }
    await tx.insert(feeds).values({ ...about, every: 'day', createdAt: at })
    const figures = { added: 1, rejected: 1, offered: 1 }
    await tx
      .insert(feedRuns)
      .values({ id: runId, feedId, state: 'done', shape: 'v3', ...figures, startedAt: at, endedAt: at })
    const row = { runId, position: 0, outcome: 'rejected' as const, sourceId: '1', title: `${words} row` }
    await tx.insert(feedRunRows).values({ ...row, reason: 'It has no name.' })
    await tx.insert(feedOffers).values({ id: offerId, feedId, listingId, hash: offerId, content, createdAt: at })
  })
  return { feedId, feedRunId: runId, feedOfferId: offerId }
}
