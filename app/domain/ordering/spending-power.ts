import { potMayBuy, type ListingFacts, type PotRules } from '../budgets/may-buy.ts'

type Pot = PotRules & { id: string; availablePence: number; payerSlug: string | null }

/** What a person could order with today, pot by pot. */
export type SpendingPower = {
  /** of all pots together */
  leftPence: number
  /** the last day of what is left; null: there is no budget today */
  untilDay: string | null
  pots: Pot[]
  /** of agreed budgets that begin later: days from then on can be ordered now */
  laterPots: (Pot & { startsOn: string })[]
  /** the postcode district where the person lives */
  district: string | null
}

type Sold = Omit<ListingFacts, 'providerId'> & { providerSlug: string }

export type LeftFor = {
  leftPence: number
  potName: string | null
  /** why none of the pots may pay, one sentence for each; empty: one may */
  whyNot: string[]
  /** where none may now: the first day of a budget to come of which one may */
  laterDay: string | null
}

/**
 * What is left for this: one pot pays for one order line, so it is what the pot has that may buy it and has the most
 * left.
 */
export function leftFor({ pots, laterPots }: SpendingPower, sold: Sold): LeftFor {
  const answers = pots.map((pot) => ({ pot, answer: potMayBuy(pot, factsFor(pot, sold)) }))
  const able = answers.flatMap(({ pot, answer }) => (answer.may ? [pot] : []))
  const [most] = able.toSorted((a, b) => b.availablePence - a.availablePence)
  if (most) return { leftPence: most.availablePence, potName: most.name, whyNot: [], laterDay: null }
  const no = answers.flatMap(({ answer }) => (answer.may ? [] : [answer.words]))
  const later = laterPots.filter((pot) => potMayBuy(pot, factsFor(pot, sold)).may)
  return {
    leftPence: 0,
    potName: null,
    whyNot: no.length > 0 ? [...new Set(no)] : ['There is no budget to order with today.'],
    laterDay: later.map(({ startsOn }) => startsOn).sort()[0] ?? null,
  }
}

type Category = { id: string; name: string; coveredBy: readonly string[] | null }

/** What is left in each pot, with what it may pay for: for asking which of many things one of them could pay. */
export function leftInPots(power: SpendingPower, categories: Category[]) {
  return power.pots.map((pot) => ({
    pence: pot.availablePence,
    categoryIds: idsUnlessAll(categories, (category) => isForCategory(pot, category)),
    mayPayInHouse: pot.mayBuyInHouse,
    organisationId: pot.heldAs === 'individual service fund' ? (pot.payerOrganisationId ?? '') : null,
  }))
}

/** The categories that some pot may buy; null: all of them, or there is no pot to ask. */
export function categoriesToBuy({ pots }: SpendingPower, categories: Category[]): string[] | null {
  if (pots.length === 0) return null
  return idsUnlessAll(categories, (category) => pots.some((pot) => isForCategory(pot, category)))
}

function idsUnlessAll(categories: Category[], isIn: (category: Category) => boolean): string[] | null {
  const those = categories.filter(isIn)
  return those.length === categories.length ? null : those.map(({ id }) => id)
}

/** By its rules about categories alone, whoever is paid. */
function isForCategory(pot: PotRules, { id, name, coveredBy }: Category): boolean {
  const facts = { ...anybody, categoryId: id, coveredBy, categoryName: name }
  return potMayBuy({ ...pot, heldAs: 'council-managed' }, facts).may
}

/** True when no pot may pay for what the council does itself. */
export function isWithoutInHouse(power: SpendingPower): boolean {
  return power.pots.length > 0 && power.pots.every(({ mayBuyInHouse }) => !mayBuyInHouse)
}

const anybody = { providerId: '', isInHouse: false }

/** A pot that one provider keeps knows that provider by id; a listing on a shelf by its store. */
function factsFor(pot: Pot, { providerSlug, ...sold }: Sold): ListingFacts {
  return { ...sold, providerId: pot.payerSlug === providerSlug ? (pot.payerOrganisationId ?? '') : '' }
}
