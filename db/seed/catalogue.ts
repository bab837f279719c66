import { categoryRows, firstCategories as categories } from '#app/domain/catalogue/first-categories.ts'
import { workOut } from '#app/domain/catalogue/build-ups/activity.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { bumpCatalogueVersion } from '#app/domain/shared/stamps.server.ts'
import type { Tx } from '../client.ts'
import * as schema from '../schema/catalogue.ts'
import { listingSpecialisms } from '../schema/listing-versions.ts'
import { rateAgreements } from '../schema/rates.ts'
import { openRates } from './rates.ts'
import { community } from './data/community.ts'
import { homeCareYear } from './data/home-care.ts'
import { districts } from './data/places.ts'
import { providers } from './data/providers.ts'
import { reviewers, reviewWords } from './data/reviews.ts'
import { rowsOfCommunity, rowsOfOffer, type Rows, type Turn } from './listing-rows.ts'
import { idOf, inParts, numberFrom } from './names.ts'
import { specialismRows } from './whom.ts'

/** Everything that can be found: services and community, with prices, dates, reviews and a price's build-up. */
export async function seedCatalogue(tx: Tx): Promise<void> {
  await tx.insert(schema.categories).values(categoryRows((slug) => idOf('cat', slug)))
  await tx.insert(schema.postcodeDistricts).values(districts.map((row) => ({ ...row, source: 'demonstration' })))
  const rows = catalogueRows()
  for (const part of inParts(rows.listings)) await tx.insert(schema.listings).values(part)
  for (const part of inParts(rows.districts)) await tx.insert(schema.listingDistricts).values(part)
  for (const part of inParts(rows.listings.flatMap(specialismRows))) await tx.insert(listingSpecialisms).values(part)
  for (const part of inParts(rows.prices)) await tx.insert(schema.prices).values(part)
  for (const part of inParts([...rows.rates, ...openRates()])) await tx.insert(rateAgreements).values(part)
  for (const part of inParts(rows.happenings)) await tx.insert(schema.happenings).values(part)
  for (const part of inParts(rows.listings.flatMap(reviewRows))) await tx.insert(schema.reviews).values(part)
  await tx.insert(schema.priceBuildUps).values(homeSupportBuildUp(rows))
  await bumpCatalogueVersion(tx)
}

export function catalogueRows(): Rows {
  const turns = new Map<string, number>()
  const turn: Turn = {
    slugs: new Set(),
    turnOf(kind) {
      const at = turns.get(kind) ?? 0
      turns.set(kind, at + 1)
      return at
    },
  }
  const all = [
    ...providers.flatMap((provider) => provider.offers.map((offer) => rowsOfOffer(provider, offer, turn))),
    ...community.map((entry) => rowsOfCommunity(entry, turn)),
  ]
  return {
    listings: all.flatMap((one) => one.listings),
    districts: all.flatMap((one) => one.districts),
    prices: all.flatMap((one) => one.prices),
    happenings: all.flatMap((one) => one.happenings),
    rates: all.flatMap((one) => one.rates),
  }
}

/** Two to nine reviews, the kinder ones more often; none for the newest tenth. */
function reviewRows(listing: Rows['listings'][number]): (typeof schema.reviews.$inferInsert)[] {
  const category = categories.find(({ slug }) => idOf('cat', slug) === listing.categoryId)!
  const pool = reviewWords[category.slug]
  if (numberFrom(`${listing.id} new`, 10) === 0) return []
  const first = numberFrom(`${listing.id} first`, pool.length)
  const step = pool.length % 7 === 0 ? 5 : 7
  return Array.from({ length: 2 + numberFrom(`${listing.id} many`, 8) }, (_, n) => {
    const [stars, words, answer] = pool[(first + n * step) % pool.length]!
    const by = reviewers[numberFrom(`${listing.id} ${n}`, reviewers.length)]!
    const visits = 2 + numberFrom(`${listing.id} visits ${n}`, 60)
    return {
      id: `rev_${listing.id.slice(4)}_${n}`,
      listingId: listing.id,
      byWords: listing.isFree ? by : `${by}, ${visits} visits`,
      stars,
      words,
      answer: answer ?? null,
      writtenOn: addDays(today(), -3 - n * 19 - numberFrom(`${listing.id} day ${n}`, 17)),
    }
  })
}

/** The known case: £32.81 an hour, from the year's costs and the hours people really had. */
function homeSupportBuildUp(rows: Rows): typeof schema.priceBuildUps.$inferInsert {
  const worked = workOut(homeCareYear)!
  const isIt = (price: Rows['prices'][number]) => price.unit === 'hour' && price.pence === 3281
  const year = Number(addDays(today(), -110).slice(0, 4))
  return {
    id: 'bup_fernhill_home_support',
    listingId: rows.prices.find(isIt)!.listingId,
    unit: 'hour',
    yearWords: `${year} to ${year + 1}`,
    parts: worked.parts.map(({ name, words, yearPence, kind }) => ({ name, words, yearPence, kind })),
    capacityUnits: worked.capacityUnits,
    usedUnits: worked.usedUnits,
    activity: homeCareYear,
    pricePence: 3281,
    publishedOn: addDays(today(), -60),
  }
}
