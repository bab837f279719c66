import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import type { SearchDocument } from '../documents.ts'
import type { Rebuild } from '../engine.ts'
import { everything } from '../query.ts'
import { wordsOf } from '../embedded/words.ts'
import { done, orNull } from './client.ts'
import { filtersOf, list } from './filters.ts'
import { stemOf } from '../embedded/stems.ts'
import type { indexMaker, Where } from './making.ts'
import { districtsServed } from './places.ts'
import { variantsOf, type Variant } from './variants.ts'

/** The listings in their index: put, taken away, and put anew into a second one that takes its place. */
export function listingsIndex({ index, asking, writing, about }: Where, maker: ReturnType<typeof indexMaker>) {
  const next = { uid: `${index}-next`, isFilling: false }
  let lastStamp = 0

  /** Later than any before it. */
  function stamp(): number {
    lastStamp = Math.max(lastStamp + 1, now().getTime())
    return lastStamp
  }

  async function write(uid: string, documents: SearchDocument[]): Promise<void> {
    const places = await about.places()
    const putAt = stamp()
    const variants = documents.flatMap((document) =>
      variantsOf(document, { serves: districtsServed(document, places), putAt }),
    )
    await done(writing.index<Variant>(uid).addDocuments(variants, { primaryKey: 'id' }))
    const listingIds = documents.map(({ listingId }) => listingId)
    await done(writing.index(uid).deleteDocuments({ filter: `listing IN ${list(listingIds)} AND putAt < ${putAt}` }))
  }

  /** Both the index that answers and the one that is being filled, so that neither misses a change. */
  const written = () => [index, ...(next.isFilling ? [next.uid] : [])]

  async function abandon(): Promise<void> {
    next.isFilling = false
    await done(writing.deleteIndex(next.uid), 'go on')
  }

  return {
    stamp,
    async put(documents: SearchDocument[]): Promise<void> {
      if (documents.length === 0) return
      await maker.isReady()
      for (const uid of written()) await write(uid, documents)
    },
    async remove(listingIds: string[]): Promise<void> {
      if (listingIds.length === 0) return
      await maker.isReady()
      const filter = `listing IN ${list(listingIds)}`
      for (const uid of written()) await done(writing.index(uid).deleteDocuments({ filter }))
    },
    async removeOlderThan(mark: number): Promise<number> {
      await maker.isReady()
      const old = `putAt < ${mark}`
      const filter = [filtersOf({ ...everything, day: today() }, null).always, old].join(' AND ')
      const { totalHits } = await asking.index(index).search('', { filter, page: 1, hitsPerPage: 0 })
      await done(writing.index(index).deleteDocuments({ filter: old }))
      return totalHits
    },
    /** Looked for word by word, between quotation marks: no mistakes, no beginnings. */
    async knownWords(asked: string[]): Promise<string[]> {
      if (asked.length === 0) return []
      await maker.isReady()
      const queries = asked.map((word) => {
        const q = `"${wordsOf(word).map(stemOf).join(' ')}"`
        return { indexUid: index, q, page: 1, hitsPerPage: 0 }
      })
      const { results } = await asking.multiSearch({ queries })
      return asked.filter((word, at) => wordsOf(word).length > 0 && (results[at]?.totalHits ?? 0) > 0)
    },
    async startAnew(): Promise<Rebuild> {
      await maker.lookAgain()
      if (await orNull(writing.getRawIndex(next.uid))) await done(writing.deleteIndex(next.uid), 'go on')
      await maker.make(next.uid)
      next.isFilling = true
      return {
        put: async (documents) => {
          if (documents.length > 0) await write(next.uid, documents)
        },
        async finish() {
          await done(writing.swapIndexes([{ indexes: [index, next.uid], rename: false }]))
          await maker.keepSettings()
          await abandon()
        },
        abandon,
      }
    },
  }
}
