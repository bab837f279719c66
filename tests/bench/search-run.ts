import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeDistricts } from '#db/seed/large/places.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import type { SearchDocument } from '#search/documents.ts'
import type { SearchEngine } from '#search/engine.ts'
import { everything, type SearchQuery } from '#search/query.ts'
import { figure, percentile } from './figures.ts'
import { largeDocuments } from './large-documents.ts'
import { someQueries, spokenWords } from './search-queries.ts'

/** Milliseconds. */
type Promise95 = { middle?: number; of95?: number; changed?: { middle: number; of95: number } }

/** Fills an engine with so many listings, asks it many different searches, and says what each cost the processor. */
export async function measureSearch(count: number, promised: Promise95): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'))
  const file = join(folder, 'search.db')
  const filled = openEmbedded(file)
  await filled.putPlaces(largeDistricts)
  const spoken = spokenWords()
  const began = performance.now()
  for (let from = 0; from < count; from += 1000) {
    const documents = largeDocuments(from, Math.min(count, from + 1000))
    spoken.add(documents)
    await filled.put(documents)
    if (from > 0 && from % 50_000 === 0) say(`  ${from.toLocaleString('en-GB')} of them in ${seconds(began)} s`)
  }
  await filled.close()
  say(`${count.toLocaleString('en-GB')} listings indexed in ${seconds(began)} s`)
  say(`${Math.round(statSync(file).size / 1e6)} MB of index on the disk`)

  const before = process.memoryUsage().rss
  const opened = performance.now()
  const engine = openEmbedded(file)
  await engine.knownWords(['help'])
  await engine.search({})
  say(`memory filled in ${seconds(opened)} s`)

  const words = spoken.all()
  say(`the searches draw from ${words.length.toLocaleString('en-GB')} words of the listings`)
  const first = (await costsOf(engine, someQueries(200, { seed: 1, words }))).map(({ cost }) => cost)
  const asked = await costsOf(engine, someQueries(2000, { seed: 2, words }))
  const many = asked.map(({ cost }) => cost)
  say(`${Math.round((process.memoryUsage().rss - before) / 1e6)} MB of memory more than before it was opened`)
  figure({ name: 'a search, middle', value: percentile(many, 50), atMost: promised.middle, unit: 'ms' })
  figure({ name: 'a search, 95 of 100', value: percentile(many, 95), atMost: promised.of95, unit: 'ms' })
  figure({ name: 'a search, the dearest', value: Math.max(...many), unit: 'ms' })
  figure({ name: 'the first 200 after opening, 95 of 100', value: percentile(first, 95), unit: 'ms' })
  figure({ name: 'the first 200 after opening, the dearest', value: Math.max(...first), unit: 'ms' })
  const sum = many.reduce((total, time) => total + time, 0)
  figure({ name: 'searches a second on one core', value: (many.length / sum) * 1000, atLeast: promised.middle && 150 })
  sayByMatches(asked, 3)
  const change = (at: number) => engine.put(changedDocuments((at * 499) % count))
  const changed = await costsOf(engine, someQueries(400, { seed: 3, words }), change)
  const costs = changed.map(({ cost }) => cost)
  figure({
    name: 'a search after each change, middle',
    value: percentile(costs, 50),
    atMost: promised.changed?.middle,
    unit: 'ms',
  })
  figure({
    name: 'a search after each change, 95 of 100',
    value: percentile(costs, 95),
    atMost: promised.changed?.of95,
    unit: 'ms',
  })
  sayByMatches(changed, 2)
  await engine.close()
  rmSync(folder, { recursive: true })
}

type Cost = { cost: number; found: number }

/**
 * What a search costs must not grow with what it finds: the fifth that finds most, a thousand times as much, may cost a
 * few times the fifth that finds least.
 */
function sayByMatches(asked: readonly Cost[], timesMore: number): void {
  const answered = asked.filter(({ found }) => found > 0).sort((a, b) => a.found - b.found)
  const fifth = Math.ceil(answered.length / 5)
  const middleOf = (part: readonly Cost[]) => ({
    found: percentile(
      part.map((one) => one.found),
      50,
    ).toLocaleString('en-GB'),
    cost: percentile(
      part.map(({ cost }) => cost),
      50,
    ),
  })
  const [least, most] = [middleOf(answered.slice(0, fifth)), middleOf(answered.slice(-fifth))]
  figure({ name: `the fifth that finds least (${least.found}), middle`, value: least.cost, unit: 'ms' })
  const name = `the fifth that finds most (${most.found}), middle`
  figure({ name, value: most.cost, atMost: least.cost * timesMore, unit: 'ms' })
}

/** Milliseconds of processor time of each, and how many it found: others may use the machine too. */
export async function costsOf(
  engine: SearchEngine,
  queries: Partial<SearchQuery>[],
  before: (at: number) => Promise<void> = async () => {},
): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const [at, query] of queries.entries()) {
    await before(at)
    const start = process.cpuUsage()
    const { total } = await engine.search({ ...everything, ...query })
    const { user, system } = process.cpuUsage(start)
    costs.push({ cost: (user + system) / 1000, found: total })
  }
  return costs
}

/** A listing with other words and prices than it had. */
function changedDocuments(at: number): SearchDocument[] {
  const [one, other] = largeDocuments(at, at + 2)
  if (!one || !other) return []
  const { title, summary, description } = other
  return [
    { ...one, title, summary, description, prices: one.prices.map((price) => ({ ...price, pence: price.pence + 25 })) },
  ]
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function say(words: string): void {
  console.log(`  ${words}`)
}
