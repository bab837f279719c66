/** How a store stands, for one of its own people. */
export type Standing = {
  providerType: string | null
  isOwner: boolean
  hasAgreed: boolean
  hasBank: boolean
  /** all that its council asks for was sent, and nothing of it came back or has ended */
  hasSentChecks: boolean
  hasStory: boolean
  inShop: number
  /** something waits for the council to read it */
  isRead: boolean
}
export type Step = 'agree' | 'bank' | 'checks' | 'shop' | 'story'

/** What a store needs, in order, as far as it is for this person to do. What one may like to do besides is no part of it. */
export function stepsFor(store: Standing): { step: Step; isDone: boolean }[] {
  const isPaid = store.isOwner && store.providerType !== 'in-house'
  return [
    ...(isPaid
      ? [
          { step: 'agree' as const, isDone: store.hasAgreed },
          { step: 'bank' as const, isDone: store.hasBank },
        ]
      : []),
    { step: 'checks', isDone: store.hasSentChecks },
    { step: 'shop', isDone: store.inShop > 0 || store.isRead },
    { step: 'story', isDone: store.hasStory },
  ]
}

/** How many of these are still to do. */
export function stepsLeft(store: Standing): number {
  return stepsFor(store).filter(({ isDone }) => !isDone).length
}

/**
 * What somebody is greeted by. Null where only the store's name is known: whoever works alone is asked for no other while
 * joining. A personal assistant's store is called what they are called.
 */
export function firstNameOf(name: string, store: { name: string; providerType: string | null }): string | null {
  if (name === store.name && store.providerType !== 'personal-assistant') return null
  return name.split(' ')[0] ?? name
}
