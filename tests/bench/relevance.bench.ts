import './scratch.ts'
import type { SearchEngine } from '#search/engine.ts'
import { figure } from './figures.ts'
import { judgedSearches } from './relevance/judged.ts'
import { measure } from './relevance/measure.ts'

// How well people find: the judged searches against the demonstration, for each engine that is really there.
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
for (const { name, engine } of engines) {
  await rebuild({ db, engine })
  const { all, kinds, worst } = await measure(engine, judgedSearches)
  console.log(`  ${name}, ${judgedSearches.length} judged searches:`)
  figure({ name: 'NDCG@10', value: all.ndcg })
  figure({ name: 'find nothing although there is something', value: all.foundNothing * 100, unit: 'of 100' })
  figure({ name: 'find nothing where there is nothing', value: all.honest * 100, unit: 'of 100' })
  for (const { words, count, ndcg, foundNothing } of kinds) {
    console.log(
      `    ${words} (${count}): NDCG@10 ${ndcg.toFixed(3)}, ${(foundNothing * 100).toFixed(0)} of 100 find nothing`,
    )
  }
  if (process.env.RELEVANCE_DETAILS) for (const line of worst) console.log(`    ${line}`)
  await engine.close()
}
await close()
