import type { DocumentPrice, SearchDocument } from '#search/documents.ts'
import { openEmbedded } from '#search/embedded/open.ts'

let made = 0

/** A document as the catalogue would give it: a service of a company in FH1 unless something else is said. */
export function aDocument(about: Partial<SearchDocument> & { title: string }): SearchDocument {
  const number = ++made
  return {
    ...{
      listingId: `lst_${number}`,
      slug: `listing-${number}`,
      kind: 'service',
      summary: '',
      description: '',
      whoFor: null,
    },
    ...{
      organisationId: 'org_1',
      organisationName: 'Oak Tree',
      organisationSlug: 'oak-tree',
      providerType: 'independent',
    },
    ...{
      pictures: [],
      tone: 'home',
      categoryId: 'cat_home',
      categorySlug: 'help-at-home',
      categoryName: 'Help at home',
    },
    ...{ prices: [], isFree: false, isUnclaimed: false, isChecked: false, whenWords: null, placeWords: null },
    ...{ district: 'FH1', latitude: 51.5, longitude: -1.2, milesServed: null, districtsServed: [], rating: null },
    ...{ specialisms: [], forWhom: [], isSteppedBack: false },
    publishedAt: Date.UTC(2026, 0, number),
    categoryPath: [about.categorySlug ?? 'help-at-home'],
    ...about,
  }
}

export function aDocumentPrice(pence: number, about: Partial<DocumentPrice> = {}): DocumentPrice {
  return {
    pence,
    unit: 'hour',
    label: 'Any time',
    band: 'any',
    councilId: null,
    validFrom: '2026-01-01',
    validTo: null,
    ...about,
  }
}

/** An engine in memory with these listings, and one place. */
export async function anEmbeddedIndex(...documents: Parameters<typeof aDocument>[0][]) {
  const engine = openEmbedded(':memory:')
  await engine.putPlaces([{ district: 'FH1', latitude: 51.5, longitude: -1.2, name: null }])
  await engine.put(documents.map((document) => aDocument(document)))
  return engine
}
