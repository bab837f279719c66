import { membershipRoles, type Power } from '#db/schema/people.ts'

/** What somebody can be in an organisation. */
export const roles = membershipRoles
export type Role = (typeof roles)[number]

/** One reason why a user may do something for a person, with what it allows. */
export type Ground = {
  as: 'self' | 'mandate' | 'council'
  mandateId: string | null
  powers: readonly Power[]
}

/** What a user may do for a person, and on what ground. */
export type Access = {
  personId: string
  personName: string
  shortName: string
  councilId: string
  /** the first ground: whoever is the person, or acts for them, is never there as the council */
  as: Ground['as']
  powers: ReadonlySet<Power>
  mandateId: string | null
  /** has a mandate for them that has not ended, whether or not it is good today */
  holdsMandate: boolean
  /** the user's roles in the person's council */
  roles: ReadonlySet<Role>
  grounds: readonly Ground[]
}

/** A user's place in an organisation. */
export type Membership = {
  organisationId: string
  organisationName: string
  kind: 'council' | 'provider' | 'broker' | 'community'
  roles: ReadonlySet<Role>
}

/** Organisations that put something on the shelves: whoever sells, and whoever runs something free. */
export const withShelves = ['provider', 'community'] as const

/** Who looks after the shop for a council: who sells in it, what stands in it and how it is found. */
export const shopOfficers: readonly Role[] = ['commissioner', 'admin']

/** What a role in the person's council lets somebody do on that person's pages. */
export function councilPowers(role: Role): readonly Power[] {
  if (role === 'practitioner') return ['see', 'plan']
  if (role === 'finance') return ['see']
  return []
}

export function hasPower(access: Access, power: Power): boolean {
  return access.powers.has(power)
}

/**
 * True for the person and for whoever acts for them, or did until that was suspended: they settle, approve and confirm
 * nothing about it for the council.
 */
export function isOwnCase(access: Access): boolean {
  return access.as !== 'council' || access.holdsMandate
}

/** Finance officers see the money and what was delivered for it, not how somebody lives. */
export function canSeeCare(access: Access): boolean {
  return access.as !== 'council' || access.powers.has('plan')
}

/** True when the user may do this for the council: has one of the roles and is no part of the case. */
export function canActForCouncil(access: Access, roles: readonly Role[]): boolean {
  return !isOwnCase(access) && roles.some((role) => access.roles.has(role))
}

export function hasRole(membership: Membership, roles: readonly Role[]): boolean {
  return roles.some((role) => membership.roles.has(role))
}

/** Powers that are only good once a second officer has confirmed a mandate that a practitioner recorded. */
export function needsSecondOfficer(powers: readonly Power[]): boolean {
  return powers.includes('approve') || powers.includes('manage-money')
}

/** The roles that somebody can be invited to, in each kind of organisation. */
export function invitedRoles(kind: Membership['kind']): readonly Role[] {
  return kind === 'council' ? ['practitioner', 'finance', 'commissioner', 'admin'] : ['owner', 'staff']
}

/** What a role is called on a page. */
export const roleWords = {
  owner: 'Owner',
  staff: 'Staff',
  finance: 'Finance officer',
  commissioner: 'Commissioner',
  practitioner: 'Practitioner',
  admin: 'Administrator',
} as const satisfies Record<Role, string>
