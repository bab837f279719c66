import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figure, percentile } from './figures.ts'

// The search engine itself on 100,000 listings, without the web around it.
const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'))
const { largeRowsMaker } = await import('#db/seed/large/rows.ts')
const { largeDistricts, placeName } = await import('#db/seed/large/places.ts')
const { openEmbedded } = await import('#search/embedded/open.ts')
const { everything } = await import('#search/engine.ts')

const count = 100_000
const engine = openEmbedded(join(folder, 'search.db'))
await engine.putPlaces(largeDistricts)
const began = performance.now()
await fill()
console.log(
  `  ${count.toLocaleString('en-GB')} listings indexed in ${((performance.now() - began) / 1000).toFixed(0)} s`,
)
const opened = performance.now()
await engine.search({})
console.log(
  `  memory filled in ${((performance.now() - opened) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
)

const words = [
  '',
  'help at home',
  'walk',
  'lunch',
  'cleaning',
  'somebody to cook',
  'gardner',
  'swimming',
  'respite',
  'dementia',
  'lift to hospital',
  'computr lessons',
  'wheelchair',
  'meals on wheels',
  'art',
  'night care',
  'music group',
  'shoping',
]
const districts = [null, 'LG4', 'LG17', 'LG50']
const filters = [
  {},
  { units: ['hour' as const], maxPricePence: 2000 },
  { isFree: true },
  { providerTypes: ['micro' as const] },
  { sort: 'price' as const },
  { sort: 'distance' as const },
]

const first: number[] = []
const again: number[] = []
for (const times of [first, again]) {
  for (const text of words) {
    for (const near of districts) {
      for (const filter of filters) {
        const start = performance.now()
        await engine.search({ ...everything, ...filter, text, near, withinMiles: near ? 15 : null })
        times.push(performance.now() - start)
      }
    }
  }
}
figure({ name: 'a search with words asked before, middle', value: percentile(again, 50), atMost: 5, unit: 'ms' })
figure({ name: 'a search with words asked before, 95 of 100', value: percentile(again, 95), unit: 'ms' })
figure({ name: 'all kinds of searches from cold, middle', value: percentile(first, 50), unit: 'ms' })
figure({ name: 'all kinds of searches from cold, the slowest', value: Math.max(...first), unit: 'ms' })
const sum = again.reduce((total, time) => total + time, 0)
figure({ name: 'searches a second on one core', value: (again.length / sum) * 1000, atLeast: 150 })
await engine.close()
rmSync(folder, { recursive: true })

async function fill(): Promise<void> {
  const rowsBetween = largeRowsMaker()
  for (let from = 0; from < count; from += 1000) {
    const { listings, prices } = rowsBetween(from, from + 1000)
    const menus = new Map<string, typeof prices>()
    for (const price of prices) menus.set(price.listingId, [...(menus.get(price.listingId) ?? []), price])
    await engine.put(
      listings.map((listing, at) => ({
        listingId: listing.id,
        slug: listing.slug,
        kind: listing.kind,
        title: listing.title,
        summary: listing.summary,
        description: listing.description,
        whoFor: listing.whoFor ?? null,
        organisationId: listing.organisationId,
        organisationName: placeName(at),
        organisationSlug: listing.organisationId,
        providerType: at % 3 === 0 ? ('micro' as const) : ('independent' as const),
        pictures: listing.pictures,
        tone: 'home',
        categoryId: listing.categoryId,
        categorySlug: listing.categoryId,
        categoryName: listing.categoryId,
        isFree: listing.isFree ?? false,
        isUnclaimed: false,
        isChecked: listing.checks.length > 0,
        whenWords: listing.whenWords ?? null,
        placeWords: listing.placeWords ?? null,
        district: listing.district ?? null,
        latitude: listing.latitude ?? null,
        longitude: listing.longitude ?? null,
        milesServed: listing.milesServed ?? null,
        districtsServed: [],
        rating: null,
        publishedAt: from + at,
        prices: (menus.get(listing.id) ?? []).map((price) => ({
          ...{ pence: price.pence, unit: price.unit, label: price.label, band: price.band ?? 'any' },
          ...{ councilId: price.councilId ?? null, validFrom: price.validFrom, validTo: price.validTo ?? null },
        })),
      })),
    )
  }
}
