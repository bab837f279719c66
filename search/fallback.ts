import type { Db } from '#db/client.ts'
import { mostMissed, tend, usualTimes, type Parts, type State } from './catching-up.ts'
import type { SearchEngine } from './engine.ts'

export type FallbackEngine = SearchEngine & {
  /** Looks after the search server, and brings it up to date when it is back. To be called again and again. */
  tend(db: Db): Promise<void>
  isMainReady(): boolean
}

/** So many failed searches one after another, and it is not asked again until it has been looked after. */
const mostFailures = 3
/** Milliseconds: a failure that took this long is enough by itself, so that nobody else waits for it. */
const tooSlow = 1000
/**
 * Two engines as one. The spare is always kept right and answers whenever the main one does not: nobody is told, the log
 * is. What the main one missed is put again before it answers anybody.
 */
export function withFallback({ main, spare, tell, times = usualTimes }: Parts): FallbackEngine {
  const state: State = { isReady: false, failures: 0, missed: new Set(), settings: null, nextLook: 0, waited: 0 }

  function goAway(error: unknown, doing: string): void {
    if (state.isReady) tell.error({ err: error, doing }, 'the search server is away: the embedded engine answers')
    state.isReady = false
    state.failures = 0
    state.nextLook = performance.now() + times.again
  }

  function miss(listingIds: readonly string[]): void {
    if (state.missed === 'all') return
    for (const id of listingIds) state.missed.add(id)
    if (state.missed.size > mostMissed) state.missed = 'all'
  }

  /** Done in the spare; then in the main one, if it is there and quick enough. What it does not take is put again later. */
  async function both(
    doing: string,
    work: (engine: SearchEngine) => Promise<void>,
    ifMissed: () => void,
  ): Promise<void> {
    await work(spare)
    if (!state.isReady) return ifMissed()
    try {
      await withinTime(work(main), times.write)
    } catch (error) {
      ifMissed()
      goAway(error, doing)
    }
  }

  /** The main one answers if it is there; whoever asks is answered in any case. */
  async function asked<Answer>(doing: string, ask: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> {
    if (!state.isReady) return ask(spare)
    const began = performance.now()
    try {
      const answer = await ask(main)
      state.failures = 0
      return answer
    } catch (error) {
      state.failures += 1
      const facts = { err: error, doing, failures: state.failures }
      tell.warn(facts, 'the search server did not answer: the embedded engine does')
      if (state.failures >= mostFailures || performance.now() - began > tooSlow) goAway(error, doing)
      return ask(spare)
    }
  }

  return {
    search: (query) => asked('search', (engine) => engine.search(query)),
    explain: (query, slug) => asked('explain', (engine) => engine.explain(query, slug)),
    idsOf: (text) => asked('idsOf', (engine) => engine.idsOf(text)),
    put: (documents) =>
      both(
        'put',
        (engine) => engine.put(documents),
        () => miss(documents.map(({ listingId }) => listingId)),
      ),
    remove: (listingIds) =>
      both(
        'remove',
        (engine) => engine.remove(listingIds),
        () => miss(listingIds),
      ),
    putPlaces: (places) =>
      both(
        'putPlaces',
        (engine) => engine.putPlaces(places),
        () => (state.missed = 'all'),
      ),
    use: (settings) =>
      both(
        'use',
        (engine) => engine.use(settings),
        () => (state.settings = settings),
      ),
    rememberCatalogueState: (said) =>
      both(
        'rememberCatalogueState',
        (engine) => engine.rememberCatalogueState(said),
        () => {},
      ),
    prepare: () => spare.prepare(),
    mark: () => spare.mark(),
    removeOlderThan: (mark) => spare.removeOlderThan(mark),
    complete: (text) => spare.complete(text),
    knownWords: (words) => spare.knownWords(words),
    catalogueState: () => spare.catalogueState(),
    count: () => spare.count(),
    async close() {
      await Promise.all([main.close(), spare.close()])
    },
    isMainReady: () => state.isReady,
    tend: (db) => tend({ main, spare, tell, times }, state, db),
  }
}

function withinTime<Value>(work: Promise<Value>, most: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${most} ms.`)), most)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
