import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Get } from '#app/domain/catalogue/feeds/feed.ts'
import { script as scriptOfTest } from '#db/client.ts'
import { scratchFolder } from './scratch-folder.ts'

const server = process.env.TEST_POSTGRES_URL
let opened = 0
type Service = Record<string, unknown> & { id: string; name: string }

/** A Daybook of its own within this process: its own modules on its own database, with the shelves to begin with. */
export async function anotherDaybook(name: string) {
  const schema = `another_${process.pid}_${String(++opened)}`
  if (server) await scriptOfTest(`create schema ${schema}`)
  const folder = scratchFolder('another')
  vi.resetModules()
  process.env.DATABASE_URL = server ? `${server}?options=-c%20search_path%3D${schema}` : join(folder, 'daybook.db')
  const { db, transaction, close } = await import('#db/client.ts')
  const { migrate } = await import('#db/migrate.ts')
  await migrate()
  onTestFinished(async () => {
    await close()
    if (server) await scriptOfTest(`drop schema ${schema} cascade`)
  })
  const { runFeed } = await import('#app/jobs/run-feed.server.ts')
  const { pageOfSet, publisherAt } = await import('#app/domain/catalogue/open/feed.server.ts')
  const { OpenQuery } = await import('#app/domain/catalogue/open/filters.ts')
  const { nameAllOpenly } = await import('#app/domain/catalogue/open/open-ids.server.ts')
  const { categoryRows } = await import('#app/domain/catalogue/first-categories.ts')
  const { daybook } = await import('#app/domain/shared/actor.ts')
  const { now } = await import('#app/domain/shared/clock.ts')
  const { newId } = await import('#app/domain/shared/id.ts')
  const { categories } = await import('#db/schema/catalogue.ts')
  const { feeds } = await import('#db/schema/feeds.ts')
  const { aCouncil } = await import('#tests/factories/people.ts')
  const { aListing } = await import('#tests/factories/catalogue.ts')

  const read = new Map<string, Parameters<typeof runFeed>[2]>()
  const publisher = () => publisherAt(db, `https://${name}.example`)

  /** A page of its open feed, as its neighbours get it. */
  async function page(number: number) {
    await nameAllOpenly(transaction)
    const query = OpenQuery.parse({ page: number, per_page: 100, full: 'true' })
    const asked = { query, publisher: await publisher(), listingIds: null, version: newId('ver') }
    return JSON.stringify(await pageOfSet(db, 'services', asked))
  }
  const get: Get = async (address) => {
    const text = await page(Number(new URL(address).searchParams.get('page')))
    return { text, etag: null, lastModified: null, bytes: text.length }
  }

  async function feedOf(other: string) {
    const known = read.get(other)
    if (known) return known
    const [shelf] = await db.select({ id: categories.id }).from(categories).limit(1)
    const [councilId, categoryId, url] = [await aCouncil(), shelf?.id ?? '', `https://${other}.example`]
    const feed = { id: newId('fed'), councilId, name: other, url, categoryId }
    await transaction((tx) => tx.insert(feeds).values({ ...feed, every: 'never', createdAt: now() }))
    read.set(other, feed)
    return feed
  }

  return {
    ...{ name, get, db, transaction, aListing },
    withShelves: () => transaction((tx) => tx.insert(categories).values(categoryRows((slug) => `cat_${slug}`))),
    async reads(other: { name: string; get: Get }) {
      const report = await runFeed(other.get, daybook, await feedOf(other.name))
      if (!report) throw new Error('It is being read already.')
      return report
    },
    async published(): Promise<Service[]> {
      const all: Service[] = []
      for (let number = 1; ; number++) {
        const { contents, last_page } = JSON.parse(await page(number)) as { contents: Service[]; last_page: boolean }
        all.push(...contents)
        if (last_page) return all
      }
    },
  }
}
