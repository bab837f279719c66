import { tellingPlaces } from '../ranking.ts'
import type { SearchSettings } from '../settings.ts'
import type { Feature } from './best.ts'
import { addAll, inAll, inAny, sizeOf, type Bits } from './bits.ts'
import type { Planes } from './postings.ts'
import type { Column } from './store.ts'

/** One way in which a word was found, and how much of the points that is worth. */
export type Way = { planes: Planes; percent: number; by: WayName; words: string }
export type WayName = 'said' | 'beginning' | 'synonym' | 'mistyped'
/**
 * Has every word that says something. Of three or more such words one may be missing, where nothing has them all; but not
 * the rarest of them, nor a word that nobody knows: it may be the one that matters. Nor one that stands in the list of
 * meanings: it names what is looked for, and does not only say more about it.
 */
export function allNeeded(found: { bits: Bits; isLittle: boolean; isNamed: boolean }[], none: Bits): Bits {
  const asked = askedOf(found)
  const needed = asked.map(({ bits }) => bits)
  const all = needed.length > 0 ? inAll(needed) : none
  if (needed.length < 3 || sizeOf(all) > 0 || needed.some((bits) => sizeOf(bits) === 0)) return all
  const sizes = needed.map(sizeOf)
  const rarest = sizes.indexOf(Math.min(...sizes))
  const most = none.slice()
  asked.forEach(({ isNamed }, left) => {
    if (left !== rarest && !isNamed) addAll(most, inAll(needed.filter((_other, at) => at !== left)))
  })
  return most
}

/** The words that say something; where none does, those that somebody has. */
function askedOf<Word extends { bits: Bits; isLittle: boolean }>(found: Word[]): Word[] {
  const telling = found.filter(({ isLittle }) => !isLittle)
  return telling.length > 0 ? telling : found.filter(({ bits }) => sizeOf(bits) > 0)
}

/** Where a word was found not only in passing, in whatever way. */
export function inTellingPlaces(ways: Way[], none: Bits): Bits {
  const planes = ways.flatMap((way) => way.planes)
  const isTelling = (column: Column) => tellingPlaces.some((place) => place === column)
  return inAny(
    planes.flatMap(({ column, bits }) => (isTelling(column) ? [bits] : [])),
    none,
  )
}

/** Every word that says something, and one of them not only in passing. */
export function quiteAsAsked(found: { bits: Bits; telling: Bits; isLittle: boolean }[]): Bits {
  const asked = askedOf(found)
  return inAll([...asked.map(({ bits }) => bits), inAny(asked.map(({ telling }) => telling))])
}

/** The best way and place count; what is worth the same is one step. */
export function featureOf(ways: Way[], { settings, share }: { settings: SearchSettings; share: number }): Feature {
  const byPoints = new Map<number, Bits>()
  for (const { planes, percent } of ways) {
    for (const { column, bits } of planes) {
      const points = (settings.weights[column] * percent * share) / 100
      const together = byPoints.get(points)
      byPoints.set(points, together ? inAny([together, bits]) : bits)
    }
  }
  const steps = [...byPoints].map(([points, bits]) => ({ points, bits }))
  return { steps: steps.sort((a, b) => b.points - a.points) }
}

/** What says a thing in several words is more about it than what says it once in passing. */
export function inSeveralWays(ways: Way[], points: number): Feature {
  const said = ways.filter(({ planes, by }) => planes.length > 0 && by !== 'beginning')
  if (said.length < 2 || points === 0) return { steps: [] }
  const none = () => new Int32Array(said[0]?.planes[0]?.bits.length ?? 0)
  const [once, twice, oftener] = [none(), none(), none()]
  for (const { planes } of said) {
    const here = inAny(planes.map(({ bits }) => bits))
    addAll(oftener, inAll([twice, here]))
    addAll(twice, inAll([once, here]))
    addAll(once, here)
  }
  return {
    steps: [
      { bits: oftener, points },
      { bits: twice, points: points / 2 },
    ],
  }
}
