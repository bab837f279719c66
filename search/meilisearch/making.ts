import type { Meilisearch } from 'meilisearch'
import type { aboutIndex } from './about.ts'
import { done, orNull } from './client.ts'
import { isStopBy } from '../embedded/words.ts'
import type { SearchSettings } from '../settings.ts'
import { settingsOf } from './settings.ts'
import { readerOf } from './terms.ts'

export type Where = { index: string; asking: Meilisearch; writing: Meilisearch; about: ReturnType<typeof aboutIndex> }

/** Makes the index of the listings where it is not there, and gives it our settings where it has others. */
export function indexMaker({ index, asking, writing, about }: Where, first: SearchSettings) {
  let settings = first
  let read = readerOf(first)
  let isStop = isStopBy(first.stopWords)
  let ready: Promise<void> | null = null
  const wanted = () => JSON.stringify(settingsOf(settings))

  async function make(uid: string): Promise<void> {
    if (!(await orNull(writing.getRawIndex(uid)))) await done(writing.createIndex(uid, { primaryKey: 'id' }), 'go on')
    await done(writing.index(uid).updateSettings(settingsOf(settings)))
  }

  async function prepare(): Promise<void> {
    if ((await about.getFact('settings')) === wanted() && (await orNull(asking.getRawIndex(index)))) return
    await make(index)
    await about.setFact('settings', wanted())
  }

  function isReady(): Promise<void> {
    ready ??= prepare().catch((error: unknown) => {
      ready = null
      throw error
    })
    return ready
  }

  return {
    make,
    isReady,
    keepSettings: () => about.setFact('settings', wanted()),
    /** The server may have lost what it had. */
    lookAgain(): Promise<void> {
      ready = null
      return isReady()
    },
    weights: () => settings.weights,
    isStop: (word: string) => isStop(word),
    read: (text: string) => read(text),
    async use(changed: SearchSettings): Promise<void> {
      settings = changed
      read = readerOf(changed)
      isStop = isStopBy(changed.stopWords)
      ready = null
      await isReady()
    },
  }
}
