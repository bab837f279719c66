import {
  countAddresses,
  listListingAddresses,
  listStoreAddresses,
} from '#app/domain/catalogue/open/addresses.server.ts'
import { env } from '#app/env.server.ts'
import { sitemapIndexOf, sitemapOf } from '#app/integrations/sitemap.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** The protocol allows 50,000: a part this size is made in no time. */
const inOne = 5000
const always = [paths.home(), paths.search(), paths.community(), paths.help(), paths.accessibility(), paths.privacy()]

/** All addresses, or, where there are many, where each part of them stands. */
export async function wholeSitemap(): Promise<string> {
  const { listings, stores } = await countAddresses(db)
  if (always.length + listings + stores <= inOne) {
    return sitemapOf([
      ...always.map((path) => ({ url: at(path) })),
      ...(await storesFrom(0)),
      ...(await listingsFrom(0)),
    ])
  }
  const parts = ['pages', ...partsOf('stores', stores), ...partsOf('listings', listings)]
  return sitemapIndexOf(parts.map((part) => at(paths.sitemapPart(`${part}.xml`))))
}

/** 'pages', 'stores-2' or 'listings-17'. Null: there is no such part. */
export async function partOfSitemap(part: string): Promise<string | null> {
  if (part === 'pages.xml') return sitemapOf(always.map((path) => ({ url: at(path) })))
  const [, kind, number] = /^(stores|listings)-(\d{1,4})\.xml$/.exec(part) ?? []
  const position = Number(number) - 1
  if (!kind || position < 0) return null
  const addresses = kind === 'stores' ? await storesFrom(position) : await listingsFrom(position)
  return addresses.length > 0 ? sitemapOf(addresses) : null
}

function partsOf(kind: string, total: number): string[] {
  return Array.from({ length: Math.ceil(total / inOne) }, (_, position) => `${kind}-${position + 1}`)
}

async function storesFrom(part: number) {
  const rows = await listStoreAddresses(db, { skip: part * inOne, limit: inOne })
  return rows.map(({ slug }) => ({ url: at(paths.store(slug)) }))
}

async function listingsFrom(part: number) {
  const rows = await listListingAddresses(db, { skip: part * inOne, limit: inOne })
  return rows.map(({ slug, changedAt }) => ({ url: at(paths.listing(slug)), lastmod: changedAt.toISOString() }))
}

function at(path: string): string {
  return env.ORIGIN + path
}
