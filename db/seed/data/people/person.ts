import type { HeldAs } from '../../../schema/budgets.ts'
import type { Unit } from '../../../schema/catalogue.ts'
import type { Power } from '../../../schema/people.ts'

export type PotSeed = {
  name: string
  stream: 'social care' | 'health' | 'independent living' | 'equipment' | 'own contribution' | 'education'
  pence: number
  heldAs: HeldAs
  payerUserId?: string
  payerOrganisationId?: string
  release?: 'at once' | 'four-weekly' | 'monthly'
  only?: readonly string[]
  mayBuyInHouse?: boolean
}

/** Something ordered. Days are counted from the day of seeding: -70 is ten weeks ago. */
export type LineSeed = {
  from: readonly [provider: string, title: string]
  price: readonly [unit: Unit, label: string]
  pot: string
  ordered: number
  note?: string
  /** visits: on which weekdays (1 is Monday; 0 that of the day of seeding, 8 the day before), first and last day, time, length */
  visits?: { on: readonly number[]; first: number; last: number; at: string; minutes: number }
  items?: { quantity: number; needed: number }
  /** the provider says no, or has not answered yet */
  answer?: { no: string } | 'not yet'
  /** it is cancelled on this day */
  stops?: { on: number; reason: string }
}

export type PersonSeed = {
  slug: string
  name: string
  district: string
  address: string
  born: string
  phone?: string
  /** signs in with this address of the demonstration */
  login?: string
  /** says yes to each visit: so that nothing of it is decided by silence a few days on, on whatever day it is seeded */
  neverSilent?: boolean
  shared?: { howToGetIn?: string; whatMatters?: string; communication?: string; emergencyContact?: string }
  /** who acts for them; nobody: they order themselves */
  helper?: {
    userId: string
    organisationId?: string
    relation: string
    powers: readonly Power[]
    evidence: string
    /** the day on which they stopped, and why: from then on nobody answers */
    stops?: { on: number; reason: string }
  }
  pots: readonly PotSeed[]
  lines: readonly LineSeed[]
}

/** Every week on these weekdays. */
export function weekly(
  on: readonly number[],
  days: [first: number, last: number],
  time: [at: string, minutes: number],
) {
  const [first, last] = days
  const [at, minutes] = time
  return { on, first, last, at, minutes }
}

export function direct(name: string, pounds: number, more: Partial<PotSeed> = {}): PotSeed {
  return { name, stream: 'social care', pence: pounds * 100, heldAs: 'direct payment', release: 'monthly', ...more }
}

export function managed(name: string, pounds: number, more: Partial<PotSeed> = {}): PotSeed {
  return { name, stream: 'social care', pence: pounds * 100, heldAs: 'council-managed', mayBuyInHouse: true, ...more }
}
