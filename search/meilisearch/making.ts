import type { Meilisearch } from 'meilisearch'
import type { aboutIndex } from './about.ts'
import { done, orNull } from './client.ts'
import { settingsOf, type SearchWords } from './settings.ts'

export type Where = { index: string; asking: Meilisearch; writing: Meilisearch; about: ReturnType<typeof aboutIndex> }

/** Makes the index of the listings where it is not there, and gives it our settings where it has others. */
export function indexMaker({ index, asking, writing, about }: Where, firstWords: SearchWords) {
  let words = firstWords
  let ready: Promise<void> | null = null
  const wanted = () => JSON.stringify(settingsOf(words))

  async function make(uid: string): Promise<void> {
    if (!(await orNull(writing.getRawIndex(uid)))) await done(writing.createIndex(uid, { primaryKey: 'id' }), 'go on')
    await done(writing.index(uid).updateSettings(settingsOf(words)))
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
    async useWords(changed: SearchWords): Promise<void> {
      words = changed
      ready = null
      await isReady()
    },
  }
}
