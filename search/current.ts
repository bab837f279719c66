import { env } from '#app/env.server.ts'
import { searchFile } from '#db/dialect.ts'
import { openEmbedded } from './embedded/open.ts'
import type { SearchEngine } from './engine.ts'
import { withFallback, type FallbackEngine } from './fallback.ts'
import { openMeilisearch, type MeilisearchEngine } from './meilisearch/open.ts'
import { startingSettings } from './settings.ts'
import type { Tell } from './catching-up.ts'

type Engines = {
  embedded: SearchEngine
  server: MeilisearchEngine | null
  both: FallbackEngine | null
}
let engines: Engines | null = null
const unheard = () => {}
const listener: { tell: Tell } = { tell: { info: unheard, warn: unheard, error: unheard } }

/** The engines of this process, opened when they are first asked for. The embedded one is always there. */
export function searchEngines(): Engines {
  return (engines ??= openEngines())
}

/** The search engine that pages and jobs use. */
export function searchEngine(): SearchEngine {
  const { both, embedded } = searchEngines()
  return both ?? embedded
}

/** Where it is written when the search server goes and comes back. */
export function tellOfSearch(tell: Tell): void {
  listener.tell = tell
}

/** Closes them, if they were opened: at the end of the process. */
export async function closeSearch(): Promise<void> {
  await (engines?.both ?? engines?.embedded)?.close()
  engines = null
}

function openEngines(): Engines {
  const embedded = openEmbedded(searchFile)
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key = null, MEILISEARCH_INDEX: index } = env
  const server = url ? openMeilisearch({ url, key, index }, startingSettings) : null
  const tell: Tell = {
    info: (facts, words) => listener.tell.info(facts, words),
    warn: (facts, words) => listener.tell.warn(facts, words),
    error: (facts, words) => listener.tell.error(facts, words),
  }
  return { embedded, server, both: server && withFallback({ main: server, spare: embedded, tell }) }
}
