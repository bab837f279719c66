import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#app/domain/shared/refusal.ts'

const minutes = 60

/** How many tries in how long: from one address on the network, and about one e-mail address or user. */
const limits = {
  'sign-in': { visitor: limit(50, 15 * minutes), about: limit(10, 15 * minutes) },
  'second-factor': { visitor: limit(50, 15 * minutes), about: limit(8, 15 * minutes) },
  join: { visitor: limit(30, 60 * minutes), about: limit(5, 60 * minutes) },
  reset: { visitor: limit(30, 60 * minutes), about: limit(5, 60 * minutes) },
  draft: { visitor: limit(200, 60 * minutes), about: limit(200, 60 * minutes) },
  claim: { visitor: limit(30, 60 * minutes), about: limit(10, 60 * minutes) },
  ask: { visitor: limit(10, 60 * minutes), about: limit(6, 60 * minutes) },
  keep: { visitor: limit(300, 60 * minutes), about: limit(300, 60 * minutes) },
  preview: { visitor: limit(240, minutes), about: limit(60, minutes) },
  invitation: { visitor: limit(50, 60 * minutes), about: limit(20, 60 * minutes) },
}
export type Limited = keyof typeof limits

/** Refuses when there were too many tries already. Counts nothing. */
export async function requireTriesLeft(what: Limited, who: { visitor: string; about: string }): Promise<void> {
  const { visitor, about } = limits[what]
  const [byVisitor, byAbout] = await Promise.all([visitor.get(who.visitor), about.get(who.about)])
  const isOver = (byVisitor?.remainingPoints ?? 1) <= 0 || (byAbout?.remainingPoints ?? 1) <= 0
  if (isOver) {
    throw new Refusal('too-many', 'There were too many tries. Wait a quarter of an hour, then try again.')
  }
}

/** Counts a try: a wrong password, a request for a mail. */
export async function countTry(what: Limited, who: { visitor: string; about: string }): Promise<void> {
  const { visitor, about } = limits[what]
  await Promise.allSettled([visitor.consume(who.visitor), about.consume(who.about)])
}

/** A right answer makes the tries about this e-mail address or user good. */
export async function forgetTries(what: Limited, about: string): Promise<void> {
  await limits[what].about.delete(about)
}

function limit(points: number, duration: number) {
  return new RateLimiterMemory({ points, duration })
}
