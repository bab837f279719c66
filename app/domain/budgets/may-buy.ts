import type { HeldAs } from '#db/schema/budgets.ts'

/** What of a pot decides what it may buy. */
export type PotRules = {
  name: string
  heldAs: HeldAs
  payerOrganisationId: string | null
  mayBuyCategories: string[] | null
  mayNotBuyCategories: string[]
  mayBuyInHouse: boolean
}

/** What of a listing decides which pot may buy it. */
export type ListingFacts = { categoryId: string; categoryName: string; providerId: string; isInHouse: boolean }

export type MayBuy = { may: true } | { may: false; words: string }

/** Whether a pot may pay for a listing; if not, why, in a sentence. */
export function potMayBuy(pot: PotRules, listing: ListingFacts): MayBuy {
  if (pot.heldAs === 'individual service fund' && pot.payerOrganisationId !== listing.providerId) {
    return { may: false, words: `${pot.name} is kept by one provider and can only pay that provider.` }
  }
  if (listing.isInHouse && !pot.mayBuyInHouse) {
    return { may: false, words: `${pot.name} cannot pay for the council’s own services.` }
  }
  const isAllowed = pot.mayBuyCategories === null || pot.mayBuyCategories.includes(listing.categoryId)
  if (!isAllowed || pot.mayNotBuyCategories.includes(listing.categoryId)) {
    return { may: false, words: `${pot.name} cannot pay for ${listing.categoryName.toLowerCase()}.` }
  }
  return { may: true }
}
