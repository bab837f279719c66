import { largeOrganisations, largeRowsMaker } from '#db/seed/large/rows.ts'
import type { SearchDocument } from '#search/documents.ts'

const rowsBetween = largeRowsMaker()
const organisations = new Map(largeOrganisations().map((organisation) => [organisation.id, organisation]))

/** Listings of the large catalogue as an index gets them. */
export function largeDocuments(from: number, to: number): SearchDocument[] {
  const { listings, prices } = rowsBetween(from, to)
  const menus = new Map<string, typeof prices>()
  for (const price of prices) menus.set(price.listingId, [...(menus.get(price.listingId) ?? []), price])
  return listings.map((listing, at): SearchDocument => {
    const organisation = organisations.get(listing.organisationId)
    return {
      ...{ listingId: listing.id, slug: listing.slug, kind: listing.kind, title: listing.title },
      ...{ summary: listing.summary, description: listing.description, whoFor: listing.whoFor ?? null },
      organisationId: listing.organisationId,
      organisationName: organisation?.name ?? '',
      organisationSlug: organisation?.slug ?? '',
      providerType: organisation?.providerType ?? null,
      ...{ pictures: listing.pictures, tone: 'home' },
      ...{ categoryId: listing.categoryId, categorySlug: listing.categoryId, categoryName: listing.categoryId },
      ...{ categoryPath: [listing.categoryId], specialisms: [], forWhom: [], isSteppedBack: false },
      ...{ isFree: listing.isFree ?? false, isUnclaimed: false, isChecked: listing.checks.length > 0 },
      ...{ whenWords: listing.whenWords ?? null, placeWords: listing.placeWords ?? null },
      ...{
        district: listing.district ?? null,
        latitude: listing.latitude ?? null,
        longitude: listing.longitude ?? null,
      },
      ...{ milesServed: listing.milesServed ?? null, districtsServed: [], rating: null, publishedAt: from + at },
      prices: (menus.get(listing.id) ?? []).map((price) => ({
        ...{ pence: price.pence, unit: price.unit, label: price.label, band: price.band ?? 'any' },
        ...{ councilId: price.councilId ?? null, validFrom: price.validFrom, validTo: price.validTo ?? null },
      })),
    }
  })
}
