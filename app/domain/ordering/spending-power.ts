import { potMayBuy, type ListingFacts, type PotRules } from '../budgets/may-buy.ts'

/** What a person could order with today, pot by pot. */
export type SpendingPower = {
  /** of all pots together */
  leftPence: number
  /** the last day of what is left; null: there is no budget today */
  untilDay: string | null
  pots: (PotRules & { id: string; availablePence: number; payerSlug: string | null })[]
  /** the postcode district where the person lives */
  district: string | null
}

type Sold = Omit<ListingFacts, 'providerId'> & { providerSlug: string }

/**
 * What is left for this: one pot pays for one order line, so it is what the pot has that may buy it and has the most
 * left. `words` says why not, when none may.
 */
export function leftFor(
  power: SpendingPower,
  sold: Sold,
): { leftPence: number; potName: string | null; words: string | null } {
  const answers = power.pots.map((pot) => ({ pot, answer: potMayBuy(pot, factsFor(pot, sold)) }))
  const able = answers.flatMap(({ pot, answer }) => (answer.may ? [pot] : []))
  const [no] = answers.flatMap(({ answer }) => (answer.may ? [] : [answer.words]))
  const [most] = able.toSorted((a, b) => b.availablePence - a.availablePence)
  return {
    leftPence: most?.availablePence ?? 0,
    potName: most?.name ?? null,
    words: most ? null : (no ?? 'There is no budget to order with today.'),
  }
}

/** The most that one order line can cost, whatever it is for. */
export function mostOnePotHas(power: SpendingPower): number {
  return Math.max(0, ...power.pots.map(({ availablePence }) => availablePence))
}

/** The categories that some pot may buy; null: all of them, or there is no pot to ask. */
export function categoriesToBuy(
  power: SpendingPower,
  categories: { id: string; name: string; coveredBy: readonly string[] | null }[],
): string[] | null {
  const may = categories.filter(({ id, name, coveredBy }) =>
    power.pots.some(
      (pot) =>
        potMayBuy({ ...pot, heldAs: 'council-managed' }, { ...anybody, categoryId: id, coveredBy, categoryName: name })
          .may,
    ),
  )
  return power.pots.length === 0 || may.length === categories.length ? null : may.map(({ id }) => id)
}

/** True when no pot may pay for what the council does itself. */
export function isWithoutInHouse(power: SpendingPower): boolean {
  return power.pots.length > 0 && power.pots.every(({ mayBuyInHouse }) => !mayBuyInHouse)
}

const anybody = { providerId: '', isInHouse: false }

/** A pot that one provider keeps knows that provider by id; a listing on a shelf by its store. */
function factsFor(pot: SpendingPower['pots'][number], { providerSlug, ...sold }: Sold): ListingFacts {
  return { ...sold, providerId: pot.payerSlug === providerSlug ? (pot.payerOrganisationId ?? '') : '' }
}
