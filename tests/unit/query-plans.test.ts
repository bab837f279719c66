import { expect, test } from 'vitest'
import { listCountedCategories } from '#app/domain/catalogue/categories.server.ts'
import { comparablesOf } from '#app/domain/catalogue/comparables.server.ts'
import { listHappenings } from '#app/domain/catalogue/happenings.server.ts'
import { getListing, listListingsOf } from '#app/domain/catalogue/listings.server.ts'
import { menusFor, priceFor } from '#app/domain/catalogue/price-for.server.ts'
import { getStore } from '#app/domain/catalogue/stores.server.ts'
import { today } from '#app/domain/shared/day.ts'
import type { Db } from '#db/client.ts'
import { isPostgres } from '#db/dialect.ts'
import { listDocuments, listDocumentsBetween, listIdsAfter } from '#search/list-documents.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { plansOf } from './plans.ts'

/** Tables that grow: no list may read one from end to end. */
const large = ['listings', 'prices', 'reviews', 'happenings', 'organisations', 'listing_districts', 'memberships']

if (!isPostgres) {
  test('no list of the catalogue reads a large table from end to end', async () => {
    const organisationId = await anOrganisation({ kind: 'provider', slug: 'planned', providerType: 'micro' })
    const { listingId, categoryId, owner } = await aListing({ organisationId })
    const where = {
      id: listingId,
      organisationId: 'org_other',
      categoryId,
      district: 'FH1',
      latitude: 51,
      longitude: -1,
    }
    const reads: Record<string, (db: Db) => Promise<unknown>> = {
      listing: (db) => getListing(db, listingId),
      'own listings': (db) => listListingsOf(db, owner, organisationId),
      store: (db) => getStore(db, 'planned'),
      happenings: (db) => listHappenings(db, { from: today(), to: today() }),
      categories: listCountedCategories,
      comparables: (db) => comparablesOf(db, where, { unit: 'hour' }),
      'comparables off the map': (db) => comparablesOf(db, { ...where, latitude: null }, { unit: 'hour' }),
      price: (db) => priceFor(db, { listingId, unit: 'hour', label: 'Any time', day: today(), councilId: 'org_x' }),
      'prices of some': (db) =>
        menusFor(db, { listingIds: [listingId, 'lst_b', 'lst_c', 'lst_d'], day: today(), councilId: 'org_x' }),
      'search ids': (db) => listIdsAfter(db, '', 10),
      'search documents': (db) => listDocuments(db, [listingId]),
      'search documents in a row': (db) => listDocumentsBetween(db, listingId, listingId),
    }
    for (const [name, read] of Object.entries(reads)) {
      const plans = await plansOf(read)
      expect(plans.length, name).toBeGreaterThan(0)
      const scans = plans.filter((plan) =>
        large.some((table) => plan === `SCAN ${table}` || plan.startsWith(`SCAN ${table} `)),
      )
      expect(
        scans.filter((plan) => !plan.includes('USING')),
        name,
      ).toEqual([])
      expect(
        plans.filter((plan) => plan.includes('council_id=?') && plan.includes('prices')),
        `${name}: nearly all prices are public, so that a council is no way to few of them`,
      ).toEqual([])
    }
  })
}
