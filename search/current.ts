import { searchFile } from '#db/dialect.ts'
import { openEmbedded } from './embedded/open.ts'
import type { SearchEngine } from './engine.ts'

let engine: SearchEngine | null = null

/** The search engine of this process, opened when it is first asked for. */
export function searchEngine(): SearchEngine {
  return (engine ??= openEmbedded(searchFile))
}

/** Closes it, if it was opened: at the end of the process. */
export async function closeSearch(): Promise<void> {
  await engine?.close()
  engine = null
}
