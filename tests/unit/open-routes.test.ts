import { afterAll, expect, test } from 'vitest'
import { bumpCatalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { loader as calendar } from '#app/routes/open/community-ics.ts'
import { loader as news } from '#app/routes/open/community-rss.ts'
import { loader as robots } from '#app/routes/open/robots.ts'
import { loader as sitemap } from '#app/routes/open/sitemap.ts'
import { transaction } from '#db/client.ts'
import { happenings, listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { closeSearch } from '#search/current.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'

afterAll(closeSearch)
const context = { script: '', visitor: '127.0.0.1' }
type Loader = (about: {
  request: Request
  params: Record<string, string>
  context: typeof context
}) => Promise<Response>

async function ask(loader: unknown, path: string, params: Record<string, string> = {}): Promise<string> {
  const request = new Request(`http://localhost:3000${path}`)
  const response = await (loader as Loader)({ request, params, context })
  expect(response.status, path).toBe(200)
  return response.text()
}

async function anEvent(about: Parameters<typeof aListing>[0], startsMinute = 840) {
  const listing = await aListing({ kind: 'event', isFree: true, ...about })
  const time = {
    id: newId('hap'),
    listingId: listing.listingId,
    day: addDays(today(), 3),
    startsMinute,
    endsMinute: startsMinute + 90,
  }
  await transaction(async (tx) => {
    await tx.insert(happenings).values(time)
    await bumpCatalogueVersion(tx)
  })
  return listing
}

test('what is on is there for news readers and calendars, by part of the shop and by place', async () => {
  await transaction((tx) =>
    tx.insert(postcodeDistricts).values([
      { district: 'FH1', latitude: 51.58, longitude: -0.33, source: 'test' },
      { district: 'FH9', latitude: 52.9, longitude: -1.2, source: 'test' },
    ]),
  )
  const category = (await aCategory('Dancing')).toLowerCase()
  const here = { district: 'FH1', latitude: 51.581, longitude: -0.331 }
  await anEvent({ title: 'Tea dance & cake', placeWords: 'St Anne’s Hall', ...here })
  await anEvent({ title: 'Salsa', categoryId: await aCategory('Salsa'), latitude: 52.9, longitude: -1.2 })
  await anEvent({ title: 'Hidden dance', state: 'paused' })
  await anEvent({ title: 'Winter dance', hiddenBecause: 'season' })
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', suspendedAt: new Date() })
  await anEvent({ title: 'Suspended dance', organisationId })

  const rss = await ask(news, '/community.rss')
  expect(rss).toMatch(/^<\?xml/)
  expect(rss).toContain('Tea dance & cake')
  for (const word of ['Hidden', 'Winter', 'Suspended']) expect(rss).not.toContain(word)

  const ics = await ask(calendar, '/community.ics')
  expect(ics.startsWith('BEGIN:VCALENDAR')).toBe(true)
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(ics).toMatch(/DTSTART:\d{8}T1[34]0000Z/)
  expect(ics.replace(/\r\n /g, '')).toContain('LOCATION:St Anne’s Hall\\, FH1')

  expect(await ask(calendar, '/community.ics?near=fh1%202ab')).toContain('Tea dance')
  expect(await ask(calendar, '/community.ics?near=FH1')).not.toContain('Salsa')
  expect(await ask(calendar, '/community.ics?near=ZZ9')).not.toContain('VEVENT')
  expect(await ask(calendar, '/community.ics?near=')).toContain('Salsa')
  expect(await ask(news, `/community.rss?category=${category}`)).not.toContain('Tea dance')
})

test('news and calendars by a part of the shop, by a district, and by both', async () => {
  const [choirs, walks] = [await aCategory('Choirs'), await aCategory('Walks')]
  const [near, far] = [
    { district: 'FH1', latitude: 51.58, longitude: -0.33 },
    { district: 'FH9', latitude: 52.9, longitude: -1.2 },
  ]
  await anEvent({ title: 'Choir here', categoryId: choirs, ...near })
  await anEvent({ title: 'Choir there', categoryId: choirs, ...far })
  await anEvent({ title: 'Walk here', categoryId: walks, ...near })
  const all = ['Choir here', 'Choir there', 'Walk here']
  const asked = { [`category=${choirs.toLowerCase()}`]: all.slice(0, 2), 'near=FH9': ['Choir there'] }
  const both = { [`category=${choirs.toLowerCase()}&near=FH1`]: ['Choir here'], 'category=nowhere&near=FH1': [] }
  for (const [query, titles] of Object.entries({ ...asked, ...both })) {
    for (const [loader, path] of [[news, '/community.rss'] as const, [calendar, '/community.ics'] as const]) {
      const text = await ask(loader, `${path}?${query}`)
      expect([query, all.filter((title) => text.includes(title))]).toEqual([query, titles])
    }
  }
})

test('a sitemap names every listing and store that is shown, and nothing else', async () => {
  const { listingId } = await aListing({ title: 'Seen' })
  const hidden = await aListing({ state: 'draft' })
  await transaction(bumpCatalogueVersion)
  const xml = await ask(sitemap, '/sitemap.xml')
  expect(xml).toContain(`http://localhost:3000/listings/${listingId.toLowerCase()}`)
  expect(xml).not.toContain(hidden.listingId.toLowerCase())
  expect(xml).toContain('/stores/')
  expect(xml).not.toMatch(/\/(people|council|provider|account)\//)
})

test('a large catalogue has a sitemap of sitemaps, whose parts hold every listing once', async () => {
  const { listingId, providerId, categoryId } = await aListing({})
  const at = new Date()
  const many = Array.from({ length: 5200 }, (_, number) => ({
    ...{
      id: `lst_many${String(number).padStart(5, '0')}`,
      slug: `many-${number}`,
      organisationId: providerId,
      categoryId,
    },
    ...{ kind: 'service' as const, state: 'published' as const, title: 'One of many', summary: 's', description: 'd' },
    ...{ checks: [], pictures: [], changedAt: at, createdAt: at },
  }))
  for (let from = 0; from < many.length; from += 400)
    await transaction((tx) => tx.insert(listings).values(many.slice(from, from + 400)))
  await transaction(bumpCatalogueVersion)
  const index = await ask(sitemap, '/sitemap.xml')
  expect(index).toContain('<sitemapindex')
  const parts = [...index.matchAll(/sitemaps\/([a-z0-9-]+\.xml)/g)].map(([, part = '']) => part)
  expect(parts).toEqual(['pages.xml', 'stores-1.xml', 'listings-1.xml', 'listings-2.xml'])
  const addresses: string[] = []
  for (const part of parts) {
    const xml = await ask(sitemap, `/sitemaps/${part}`, { part })
    addresses.push(...[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address))
  }
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => address.includes('/listings/many-'))).toHaveLength(5200)
  expect(addresses).toContain(`http://localhost:3000/listings/${listingId.toLowerCase()}`)
})

test('machines are told what is nobody’s business, and where the sitemap is', async () => {
  const text = await ask(robots, '/robots.txt')
  for (const line of ['Disallow: /people/', 'Disallow: /council/', 'Sitemap: http://localhost:3000/sitemap.xml'])
    expect(text).toContain(line)
  expect(text).not.toMatch(/Disallow: \/(listings|stores|search)?\n/)
})
