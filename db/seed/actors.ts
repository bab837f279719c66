import type { Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { accounts, type Account } from './accounts.ts'
import { people } from './data/people.ts'
import { providers } from './data/providers.ts'
import { idOf } from './names.ts'
import { ownerIdOf } from './organisations.ts'

/** Somebody of the demonstration, signed in with a fresh second factor. */
export function actorOf(userId: string): Actor {
  return { userId, name: nameOf(userId), secondFactorAt: now(), hasSecondFactor: true }
}

/** Who runs a provider, by the provider's id. */
export function ownerOf(providerId: string): Actor {
  const provider = providers.find(({ slug }) => idOf('org', slug) === providerId)!
  return actorOf(ownerIdOf(provider.slug))
}

function nameOf(userId: string): string {
  const account = accounts.find(({ id }: Account) => id === userId)
  const person = people.find(({ login }) => login === userId)
  const provider = providers.find(({ slug }) => ownerIdOf(slug) === userId)
  return account?.name ?? person?.name ?? provider?.owner ?? userId
}
