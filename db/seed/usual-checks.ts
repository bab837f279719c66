import { checkKinds, usualRule, type CheckKind } from '#app/domain/catalogue/checks/check.ts'
import { providers } from './data/providers.ts'
import type { ProviderSeed } from './data/provider.ts'
import { numberFrom } from './names.ts'
import { isRegulated } from './organisations.ts'

/** One check of one provider: sent so many days ago, and what became of it. */
export type Sent = {
  provider: string
  kind: CheckKind
  daysAgo: number
  said?: string
  /** answered three days later; without it the check waits */
  accepted?: { endsInDays?: number; million?: number; isRegistered?: boolean }
  returned?: { reason: 'unreadable' | 'another name'; words: string }
}

/** Everything that Fernhill asks of its other providers was sent and accepted, at different times, and holds for long. */
export function usualChecks(told: readonly Sent[]): Sent[] {
  const own = new Set(told.map(({ provider }) => provider))
  return providers.filter(({ slug }) => !own.has(slug)).flatMap(checksOf)
}

function checksOf(provider: ProviderSeed): Sent[] {
  const daysAgo = 60 + numberFrom(`${provider.slug} checks`, 120)
  return checkKinds
    .filter((kind) => usualRule(provider.type, kind).isAsked)
    .map((kind) => ({ provider: provider.slug, kind, daysAgo, ...answerOf(provider, kind) }))
}

function answerOf(provider: ProviderSeed, kind: CheckKind): Pick<Sent, 'said' | 'accepted'> {
  const number = 10_000_000 + numberFrom(`${provider.slug} ${kind}`, 89_999_999)
  switch (kind) {
    case 'identity':
      return { accepted: {} }
    case 'insurance':
      return {
        accepted: { endsInDays: 90 + numberFrom(provider.slug, 180), million: provider.type === 'micro' ? 2 : 5 },
      }
    case 'criminal-record':
      return { said: `Certificate 0020${number}`, accepted: {} }
    case 'references':
      return { said: 'Two names, each with a telephone number, are with the council.', accepted: {} }
    case 'registration':
      return isRegulated(provider)
        ? { said: `Our number is 1-20${number}`, accepted: { isRegistered: true } }
        : { said: 'We give no care for which we would have to be registered.', accepted: { isRegistered: false } }
  }
  return kind satisfies never
}
