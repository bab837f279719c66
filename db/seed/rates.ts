import { now } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import type { rateAgreements } from '../schema/rates.ts'
import { commissionerId, councilId } from './accounts.ts'
import { ownerIdOf } from './organisations.ts'
import { idOf } from './names.ts'

/** What both sides are still talking about: one offer waits for the council, one for a provider. */
export function openRates(): (typeof rateAgreements.$inferInsert)[] {
  const shared = { councilId, offeredAt: now(), state: 'offered', scope: 'provider' } as const
  const from = addDays(today(), 30)
  return [
    {
      ...shared,
      id: 'rat_bright_days_offer',
      ...{ providerId: idOf('org', 'bright-days'), offeredBy: 'provider', offeredByUserId: ownerIdOf('bright-days') },
      ...{ terms: { kind: 'per cent off', basisPoints: 400 }, fromDay: from, toDay: addDays(from, 364) },
      words: 'We can take less for everything if Fernhill sends us people for a year.',
    },
    {
      ...shared,
      id: 'rat_fernhill_offer',
      ...{ providerId: idOf('org', 'fernhill-home-support'), offeredBy: 'council', offeredByUserId: commissionerId },
      ...{ terms: { kind: 'per cent off', basisPoints: 250 }, fromDay: from, toDay: null },
      words: 'This is what the budget for next year allows.',
    },
  ]
}
