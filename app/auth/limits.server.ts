import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#app/domain/shared/refusal.ts'

const aMinute = 60
const aQuarter = 15 * aMinute
const anHour = 60 * aMinute

/** How many tries in how long: from one address on the network, and about one e-mail address or user. */
const limits = {
  'sign-in': { visitor: limit(50, aQuarter), about: limit(10, aQuarter) },
  'second-factor': { visitor: limit(50, aQuarter), about: limit(8, aQuarter) },
  join: { visitor: limit(30, anHour), about: limit(5, anHour) },
  'change-email': { visitor: limit(30, anHour), about: limit(5, anHour) },
  reset: { visitor: limit(30, anHour), about: limit(5, anHour) },
  draft: { visitor: limit(200, anHour), about: limit(200, anHour) },
  claim: { visitor: limit(30, anHour), about: limit(10, anHour) },
  ask: { visitor: limit(10, anHour), about: limit(6, anHour) },
  keep: { visitor: limit(300, anHour), about: limit(300, anHour) },
  preview: { visitor: limit(240, aMinute), about: limit(60, aMinute) },
  // a store sends three pictures for each of its listings, from a phone: a hundred in a quarter of an hour is no person
  file: { visitor: limit(300, aQuarter), about: limit(100, aQuarter) },
  invitation: { visitor: limit(50, anHour), about: limit(20, anHour) },
}
export type Limited = keyof typeof limits

type Who = { visitor: string; about: string }

/**
 * Counts a try, and refuses it where there were too many. Counted before it is looked at: of tries that come all at once,
 * no more are looked at than of those that come one by one.
 */
export async function countTry(what: Limited, who: Who): Promise<void> {
  const { visitor, about } = limits[what]
  const counted = await Promise.allSettled([visitor.consume(who.visitor), about.consume(who.about)])
  if (counted.every(({ status }) => status === 'fulfilled')) return
  const wait = new Map([
    [aMinute, 'a minute'],
    [aQuarter, 'a quarter of an hour'],
  ]).get(visitor.duration)
  const many =
    what === 'file' ? 'These are many files in a short time. This one was not taken.' : 'There were too many tries.'
  throw new Refusal('too-many', `${many} Wait ${wait ?? 'an hour'}, then try again.`)
}

/** It was right: it counts as no try, and makes the tries about this e-mail address or user good. */
export async function forgiveTries(what: Limited, who: Who): Promise<void> {
  const { visitor, about } = limits[what]
  await Promise.all([about.delete(who.about), visitor.reward(who.visitor, 1)])
}

function limit(points: number, duration: number) {
  return new RateLimiterMemory({ points, duration })
}
