import type { HeldAs } from '#db/schema/budgets.ts'

/** Who pays, as it stands in the tables: 'person:per_…', 'user:usr_…' or 'organisation:org_…'. */
export const payer = {
  person: (personId: string) => `person:${personId}`,
  user: (userId: string) => `user:${userId}`,
  organisation: (organisationId: string) => `organisation:${organisationId}`,
}

export type PayerKind = keyof typeof payer

type PotOfPayer = {
  heldAs: HeldAs
  personId: string
  councilId: string
  payerUserId: string | null
  payerOrganisationId: string | null
}

/** Who keeps the money of a pot and pays from it. Null when nobody was named: an officer has to see to it. */
export function payerOf(pot: PotOfPayer): string | null {
  switch (pot.heldAs) {
    case 'direct payment':
      return payer.person(pot.personId)
    case 'indirect payment':
      return pot.payerUserId && payer.user(pot.payerUserId)
    case 'council-managed':
      return payer.organisation(pot.councilId)
    case 'trust':
    case 'managed account':
    case 'individual service fund':
      return pot.payerOrganisationId && payer.organisation(pot.payerOrganisationId)
    default:
      return pot.heldAs satisfies never
  }
}

/** The kind and the id behind a payer. */
export function payerParts(text: string): { kind: PayerKind; id: string } {
  const [kind = '', ...rest] = text.split(':')
  if (kind !== 'person' && kind !== 'user' && kind !== 'organisation') throw new Error(`${text} is not a payer`)
  return { kind, id: rest.join(':') }
}
