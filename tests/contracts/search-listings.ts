import type { SearchEngine } from '#search/engine.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'

/** The small catalogue that the contract of search engines is about. */
export const day = '2026-11-22'
export const places = [
  { district: 'FH1', latitude: 51.5, longitude: -1.2, name: 'Fernhill' },
  { district: 'FH2', latitude: 51.55, longitude: -1.2, name: 'Ashby' }, // 3.5 miles north
  { district: 'FH9', latitude: 51.8, longitude: -1.2, name: null }, // 20.7 miles north
]
export const near = {
  FH1: { district: 'FH1', latitude: 51.5, longitude: -1.2 },
  FH2: { district: 'FH2', latitude: 51.55, longitude: -1.2 },
}
export const food = { categoryId: 'cat_food', categorySlug: 'food', categoryName: 'Meals' }

export const documents = [
  aDocument({
    title: 'Help at home and getting out',
    summary: 'Shopping, a walk, a cup of tea',
    providerType: 'micro',
    organisationName: 'Bright Days',
    isChecked: true,
    prices: [
      aDocumentPrice(1800),
      aDocumentPrice(1650, { councilId: 'org_fernhill' }),
      aDocumentPrice(1000, { unit: 'half-hour' }),
    ],
    ...near.FH1,
  }),
  aDocument({
    title: 'Mornings with Grace',
    summary: 'Up, washed, breakfast',
    description: 'A carer who helps you at home',
    providerType: 'personal-assistant',
    organisationName: 'Grace Adeyemi',
    prices: [aDocumentPrice(1520)],
    ...near.FH2,
  }),
  aDocument({
    title: 'Home support',
    summary: 'A worker helps you get up',
    providerType: 'in-house',
    organisationName: 'Fernhill Home Support',
    prices: [aDocumentPrice(3281), aDocumentPrice(900, { validTo: '2026-03-31' })],
    ...near.FH1,
    milesServed: 4,
  }),
  aDocument({
    title: 'Lunch club',
    summary: 'A hot meal with company',
    kind: 'group',
    providerType: 'charity',
    isFree: true,
    ...food,
    ...near.FH2,
  }),
  aDocument({
    title: 'Café Soirée',
    summary: 'Evening meals on wheels',
    providerType: 'charity',
    prices: [aDocumentPrice(750, { unit: 'item' })],
    ...food,
    ...near.FH1,
  }),
  aDocument({
    title: 'Wheelchair gardening',
    summary: 'Raised beds in a walled garden',
    kind: 'activity',
    categoryId: 'cat_do',
    categorySlug: 'things-to-do',
    categoryName: 'Things to do',
    prices: [aDocumentPrice(2200, { unit: 'session' })],
    district: null,
    latitude: null,
    longitude: null,
    districtsServed: ['FH9'],
  }),
]

/** An engine of one's own that holds this catalogue. */
export async function filledWithListings(open: () => Promise<SearchEngine>): Promise<SearchEngine> {
  const engine = await open()
  await engine.putPlaces(places)
  await engine.put(documents)
  return engine
}
