import { spawn } from 'node:child_process'
import { setImmediate as otherWork } from 'node:timers/promises'
import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { listings, prices } from '#db/schema/catalogue.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { openEmbedded } from './embedded/open.ts'
import type { SearchEngine } from './engine.ts'
import { rebuild } from './sync.ts'

const many = 6000
const few = 40

/** So many listings on one shelf of one provider: every other one is about gardens. */
async function aLargeShop(): Promise<string[]> {
  const { listingId: first, providerId, categoryId } = await aListing({ title: 'Garden days 0' })
  const common = { kind: 'service' as const, lineKind: 'visits' as const, state: 'published' as const }
  const ids = Array.from({ length: many - 1 }, () => newId('lst'))
  const at = { publishedAt: now(), changedAt: now(), createdAt: now() }
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const rows = some.map((id, place) => ({
      ...{ ...common, ...at, id, slug: id.toLowerCase(), organisationId: providerId, categoryId, checks: [] },
      title: `${(from + place) % 2 === 0 ? 'Lunch' : 'Garden days'} ${from + place + 1}`,
      ...{ summary: 'With somebody.', description: 'We go where you like to go.', pictures: ['1F6B6'] },
    }))
    const menu = some.map((listingId) => ({
      ...{ id: newId('prc'), listingId, unit: 'hour' as const, label: 'Any time', pence: 1650 },
      ...{ validFrom: '2020-01-01', createdAt: now() },
    }))
    await transaction(async (tx) => {
      await tx.insert(listings).values(rows)
      await tx.insert(prices).values(menu)
    })
  }
  return [first, ...ids]
}

/** What the index does not know yet: some left the shop, and some are about something else. */
async function changeBehindItsBack(ids: string[]): Promise<void> {
  const gardens = ids.filter((_, place) => place % 2 === 0)
  await transaction(async (tx) => {
    const gone = inArray(listings.id, gardens.slice(0, few))
    await tx.update(listings).set({ state: 'paused', changedAt: now() }).where(gone)
    const renamed = inArray(listings.id, gardens.slice(-few))
    await tx.update(listings).set({ title: 'Falconry', changedAt: now() }).where(renamed)
  })
}

/** `npm run search:reindex` as a process of its own. */
function reindexing() {
  const env = { ...process.env, NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/search-reindex.ts'], { env })
  const said = { stdout: '', stderr: '', isOver: false }
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()))
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      said.isOver = true
      done(code)
    }),
  )
  return { said, ended }
}

async function look(engine: SearchEngine) {
  const gardens = await engine.search({ text: 'garden' })
  const total = async (text: string) => (await engine.search({ text })).total
  return { gardens, all: await total(''), lunches: await total('lunch'), falconry: await total('falconry') }
}

test('who searches while another process makes the index anew is always answered, never by an empty or half an index', async () => {
  const ids = await aLargeShop()
  const engine = openEmbedded(process.env.SEARCH_DB ?? '')
  expect(await rebuild({ db, engine })).toBe(many)
  const before = await look(engine)
  expect([before.all, before.gardens.total, before.lunches, before.falconry]).toEqual([many, many / 2, many / 2, 0])
  await changeBehindItsBack(ids)

  const { said, ended } = reindexing()
  const answers: Awaited<ReturnType<typeof look>>[] = []
  while (!said.isOver) {
    answers.push(await look(engine))
    await otherWork()
  }
  expect(await ended).toBe(0)
  expect(said.stderr).toBe('')
  expect(said.stdout).toMatch(/^5,\d{3} listings\n/)
  expect(said.stdout).toContain(`The embedded index is new: ${(many - few).toLocaleString('en-GB')} listings in`)

  expect(answers.length).toBeGreaterThan(20)
  for (const { gardens, all, lunches, falconry } of answers) {
    expect(lunches).toBe(many / 2)
    expect(all).toBeGreaterThanOrEqual(many - few)
    expect(gardens.total).toBeGreaterThanOrEqual(many / 2 - 2 * few)
    expect(gardens.hits).toHaveLength(20)
    expect(gardens.hits.every(({ title, cheapest }) => title.startsWith('Garden') && cheapest?.pence === 1650)).toBe(
      true,
    )
    expect(falconry).toBeLessThanOrEqual(few)
  }
  const after = await look(engine)
  expect(after).toMatchObject({ all: many - few, lunches: many / 2, falconry: few })
  expect(after.gardens.total).toBe(many / 2 - 2 * few)
  await engine.close()
}, 120_000)
