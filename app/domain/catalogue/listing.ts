import { listingKinds, type listings } from '#db/schema/catalogue.ts'
import type { Transitions } from '../shared/states.ts'

export type ListingState = (typeof listings.$inferSelect)['state']

export const listingTransitions: Transitions<ListingState> = {
  draft: ['published', 'withdrawn'],
  published: ['paused', 'withdrawn'],
  paused: ['published', 'withdrawn'],
  withdrawn: [],
}

/** The state as it stands in a tag. */
export const listingStateWords = {
  draft: 'Not shown yet',
  published: 'In the shop',
  paused: 'Paused',
  withdrawn: 'Taken away',
} as const satisfies Record<ListingState, string>

export const kindWords = {
  service: 'Service',
  product: 'Thing to buy',
  activity: 'Activity',
  event: 'Event',
  group: 'Group',
  resource: 'Information',
} as const

/** Everything that a listing can be. */
export const kindChoices = listingKinds.map((value) => ({ value, words: kindWords[value] }))

export const providerTypeWords = {
  micro: 'a micro-enterprise',
  independent: 'a company',
  charity: 'a charity',
  'personal-assistant': 'a personal assistant',
  'in-house': 'the council’s own service',
} as const

type ProviderType = keyof typeof providerTypeWords | null

/** "Grace Adeyemi, a personal assistant", or her name alone where nobody said what she is. */
export function byLine(name: string, providerType: ProviderType, isUnclaimed = false): string {
  const kind = kindOf(providerType, isUnclaimed)
  return kind ? `${name}, ${kind}` : name
}

/**
 * "a charity". Null: nobody said what it is. Whoever comes out of a catalogue that does not say counts as independent,
 * which is no reason to call a club a company.
 */
export function kindOf(providerType: ProviderType, isUnclaimed: boolean): string | null {
  if (isUnclaimed && providerType === 'independent') return null
  return providerType ? providerTypeWords[providerType] : 'a community group'
}

/** 'help-at-home' from "Help at home!" */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 60).replace(/-+$/, '') || 'listing'
}
