import { selfBilling, selfBillingWords } from '#app/domain/people/agreements/self-billing.ts'
import { now } from '#app/domain/shared/clock.ts'
import type { listings, prices } from '../../schema/catalogue.ts'
import type { agreements } from '../../schema/joining.ts'
import type { organisations, providerTypes, users } from '../../schema/people.ts'
import { catalogueRows } from '../catalogue.ts'
import { dice, type Dice } from './numbers.ts'
import { largeDistricts, placeName, round } from './places.ts'

type Listing = typeof listings.$inferInsert
type Price = typeof prices.$inferInsert
export type LargeRows = { listings: Listing[]; prices: Price[] }

const types = [
  'micro',
  'micro',
  'independent',
  'independent',
  'charity',
  'personal-assistant',
] as const satisfies readonly (typeof providerTypes)[number][]
const providers = 4000

/** Providers of the large catalogue. */
export function largeOrganisations(): (typeof organisations.$inferInsert)[] {
  return Array.from({ length: providers }, (_, at) => {
    const chance = dice(at + 77)
    const { district } = chance.of(largeDistricts)
    return {
      id: `org_large_${at}`,
      kind: 'provider' as const,
      providerType: chance.of(types),
      name: `${placeName(at)} ${chance.of(['Care', 'Support', 'Friends', 'Together', 'Home Help', 'Trust'])}`,
      slug: `large-${at}`,
      district,
      vatReason: 'exempt welfare service',
      invoicePrefix: `L${at}`,
      createdAt: now(),
    }
  })
}

/** Who said yes for all of them. Nobody signs in as them, and they are no part of any: so no mail goes to them either. */
export function largeOwner(): typeof users.$inferInsert {
  const at = now()
  const name = 'Whoever runs the large catalogue'
  return {
    id: 'usr_large',
    email: 'large@demo.example',
    name,
    passwordHash: 'none',
    emailConfirmedAt: at,
    createdAt: at,
  }
}

/** That Daybook writes its invoices: without it a press makes none for what it delivers. */
export function largeAgreement({ id = '' }: { id?: string }, at: number): typeof agreements.$inferInsert {
  return {
    ...{ id: `agr_large_${at}`, organisationId: id, kind: 'self-billing', userId: 'usr_large' },
    ...{ wording: selfBilling.wording, words: selfBillingWords(), agreedAt: now() },
  }
}

/** Makes listings out of the words of the small catalogue, mixed within a category, at other places and prices. */
export function largeRowsMaker(): (from: number, to: number) => LargeRows {
  const small = catalogueRows()
  const byCategory = new Map<string, Listing[]>()
  for (const listing of small.listings) {
    byCategory.set(listing.categoryId, [...(byCategory.get(listing.categoryId) ?? []), listing])
  }
  const menus = new Map<string, Price[]>()
  for (const price of small.prices) menus.set(price.listingId, [...(menus.get(price.listingId) ?? []), price])
  return (from, to) => {
    const made: LargeRows = { listings: [], prices: [] }
    for (let at = from; at < to; at++) {
      const chance = dice(at + 1000)
      const base = chance.of(small.listings)
      const alike = byCategory.get(base.categoryId) ?? [base]
      const listing = listingOf(at, { base, alike, chance })
      made.listings.push(listing)
      made.prices.push(...(menus.get(base.id) ?? []).map((price, line) => priceOf(price, { listing, line, chance })))
    }
    return made
  }
}

function listingOf(at: number, { base, alike, chance }: { base: Listing; alike: Listing[]; chance: Dice }): Listing {
  const organisation = chance.below(providers)
  const place = placeName(at)
  const { district, latitude, longitude } = chance.of(largeDistricts)
  return {
    ...base,
    id: `lst_large_${at}`,
    organisationId: `org_large_${organisation}`,
    slug: `${base.slug}-${at}`,
    title: chance.below(3) === 0 ? `${base.title}, ${place}` : base.title,
    summary: chance.of(alike).summary,
    description: `${chance.of(alike).description}\n\n${chance.of(alike).description} Near ${place}.`,
    whoFor: base.whoFor ?? null,
    included: base.included ?? null,
    goodToKnow: base.goodToKnow ?? null,
    isFree: base.isFree ?? false,
    whenWords: base.whenWords ?? null,
    placeWords: base.placeWords ? place : null,
    deliveryPence: base.deliveryPence ?? null,
    returnDays: base.returnDays ?? null,
    noticeDays: base.noticeDays ?? 0,
    lateCancelHours: base.lateCancelHours ?? 0,
    lateCancelPercent: base.lateCancelPercent ?? 0,
    district,
    latitude: round(latitude + (chance.next() - 0.5) / 20),
    longitude: round(longitude + (chance.next() - 0.5) / 20),
  }
}

function priceOf(price: Price, { listing, line, chance }: { listing: Listing; line: number; chance: Dice }): Price {
  return {
    ...price,
    id: `prc_${listing.id.slice(4)}_${line}`,
    listingId: listing.id,
    pence: Math.max(50, Math.round(price.pence * (0.8 + chance.next() * 0.5))),
  }
}
