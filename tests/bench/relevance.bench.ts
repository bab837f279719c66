import './scratch.ts'
import type { SearchEngine } from '#search/engine.ts'
import { figure } from './figures.ts'
import { judgedSearches } from './relevance/judged.ts'
import type { JudgedSearch } from './relevance/judgement.ts'
import { measure } from './relevance/measure.ts'
import { isHeldBack } from './relevance/parts.ts'

// How well people find: the judged searches against the demonstration, for each engine that is really there. Two thirds
// of them are for choosing words and weights by; the last third is held back and says how well that goes with searches
// that nobody had in mind. RELEVANCE_DETAILS=1, for who tunes, tells the worst of the two thirds and nothing of the last.
const { close, db, transaction } = await import('#db/client.ts')
const { migrate } = await import('#db/migrate.ts')
const { seedOrganisations } = await import('#db/seed/organisations.ts')
const { seedCatalogue } = await import('#db/seed/catalogue.ts')
const { openEmbedded } = await import('#search/embedded/open.ts')
const { openMeilisearch } = await import('#search/meilisearch/open.ts')
const { startingSettings } = await import('#search/settings.ts')
const { rebuild } = await import('#search/sync.ts')

await migrate()
await transaction(seedOrganisations)
await transaction(seedCatalogue)

const { MEILISEARCH_TEST_URL: url, MEILISEARCH_TEST_KEY: key = null } = process.env
const engines: { name: string; engine: SearchEngine }[] = [{ name: 'embedded', engine: openEmbedded(':memory:') }]
if (url) {
  const index = `daybook-bench-${String(process.pid)}`
  engines.push({ name: 'Meilisearch', engine: openMeilisearch({ url, key, index }, startingSettings) })
} else {
  console.log('  Meilisearch left out: MEILISEARCH_TEST_URL names no server')
}
/** A little worse than the embedded engine does, so that it cannot sink unseen. All but NDCG in a hundred. */
type Bounds = { ndcg: number; foundNothing: number; saysSo: number; saysSoWrongly: number }
type Part = { words: string; searches: readonly JudgedSearch[]; bounds: Bounds }
const toTuneBy: Part = {
  words: 'to tune by',
  searches: judgedSearches.filter((search) => !isHeldBack(search)),
  bounds: { ndcg: 0.72, foundNothing: 7, saysSo: 97, saysSoWrongly: 3 },
}
const heldBack: Part = {
  words: 'held back',
  searches: judgedSearches.filter(isHeldBack),
  bounds: { ndcg: 0.57, foundNothing: 21, saysSo: 95, saysSoWrongly: 4 },
}
const together: Part = {
  words: 'all',
  searches: judgedSearches,
  bounds: { ndcg: 0.67, foundNothing: 12, saysSo: 97, saysSoWrongly: 3 },
}
const isTuning = Boolean(process.env.RELEVANCE_DETAILS)

for (const { name, engine } of engines) {
  await rebuild({ db, engine })
  for (const part of isTuning ? [toTuneBy] : [together, toTuneBy, heldBack]) {
    console.log(`  ${name}, ${part.words}, ${part.searches.length} judged searches:`)
    await tell(engine, part.searches, name === 'embedded' ? part.bounds : null)
  }
  await engine.close()
}
await close()

async function tell(engine: SearchEngine, searches: readonly JudgedSearch[], bounds: Bounds | null): Promise<void> {
  const { all, kinds, worst } = await measure(engine, searches)
  const of100 = (name: string, share: number, promise: { atLeast?: number; atMost?: number } = {}) =>
    figure({ name, value: share * 100, unit: 'of 100', ...promise })
  figure({ name: 'NDCG@10', value: all.ndcg, ...(bounds && { atLeast: bounds.ndcg }) })
  of100('find nothing although there is something', all.foundNothing, bounds ? { atMost: bounds.foundNothing } : {})
  of100('find nothing where there is nothing', all.honest)
  of100('the same, or say that nothing is quite right', all.saysSo, bounds ? { atLeast: bounds.saysSo } : {})
  of100('say so although there is something right', all.saysSoWrongly, bounds ? { atMost: bounds.saysSoWrongly } : {})
  for (const { words, count, ndcg, foundNothing } of kinds) {
    console.log(
      `    ${words} (${count}): NDCG@10 ${ndcg.toFixed(3)}, ${(foundNothing * 100).toFixed(0)} of 100 find nothing`,
    )
  }
  if (isTuning) for (const line of worst) console.log(`    ${line}`)
}
