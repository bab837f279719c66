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
export type ListingFacts = {
  categoryId: string
  /** the categories whose rules hold for its own, itself among them; null: itself alone */
  coveredBy: readonly string[] | null
  categoryName: string
  providerId: string
  isInHouse: boolean
}

export type MayBuy = { may: true } | { may: false; words: string }

/** Whether a pot may pay for a listing; if not, why, in a sentence. A rule about a category holds for all below it. */
export function potMayBuy(pot: PotRules, listing: ListingFacts): MayBuy {
  if (pot.heldAs === 'individual service fund' && pot.payerOrganisationId !== listing.providerId) {
    return { may: false, words: `${pot.name} is kept by one provider and can only pay that provider.` }
  }
  if (listing.isInHouse && !pot.mayBuyInHouse) {
    return { may: false, words: `${pot.name} cannot pay for the council’s own services.` }
  }
  const names = (rule: readonly string[]) => (listing.coveredBy ?? [listing.categoryId]).some((id) => rule.includes(id))
  const isAllowed = pot.mayBuyCategories === null || names(pot.mayBuyCategories)
  if (!isAllowed || names(pot.mayNotBuyCategories)) {
    return { may: false, words: `${pot.name} cannot pay for ${listing.categoryName.toLowerCase()}.` }
  }
  return { may: true }
}
