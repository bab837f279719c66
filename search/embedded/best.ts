import { hasBit, inAll, slotsOf, takeAway, sizeOf, type Bits } from './bits.ts'
import { slotIn, type OrderedSlots } from './ordered-slots.ts'
import { smallest } from './smallest.ts'

/** Something that listings have in steps, such as how well they fit a word: points for each set, the most first. */
export type Feature = { steps: { bits: Bits; points: number }[] }

/** What is known of each listing whoever asks: points by slot, the most of them, and all slots from most to least. */
export type Worth = { points: Float32Array; most: number; order: OrderedSlots }

type Asked = { found: Bits; total: number; features: Feature[]; worth: Worth; wanted: number }

/** So few are simply all counted out. */
const few = 1500

/**
 * The listings with the most points, best first. It does not look at each: sets are split feature by feature, the best
 * part first, and a part that cannot reach what is already found is passed over.
 */
export function bestOf({ found, total, features, worth, wanted }: Asked): Uint32Array {
  const best = smallest(Math.min(wanted, total))
  const stillToGain = mostToGain(features)

  function visit(part: Bits, at: number, points: number): void {
    const size = sizeOf(part)
    if (size === 0 || -(points + (stillToGain[at] ?? 0) + worth.most) > best.limit()) return
    const feature = features[at]
    if (size <= few) return countOut(slotsOf(part, size), at, points)
    if (!feature) return walk(part, points)
    const rest = part.slice()
    for (const { bits, points: more } of feature.steps) {
      visit(inAll([rest, bits]), at + 1, points + more)
      takeAway(rest, bits)
    }
    visit(rest, at + 1, points)
  }

  function countOut(slots: Uint32Array, from: number, points: number): void {
    for (const slot of slots) {
      let sum = points
      for (let at = from; at < features.length; at++) sum += pointsFor(features[at], slot)
      best.offer(-(sum + (worth.points[slot] ?? 0)), slot)
    }
  }

  /** All of a part have the same points but for their worth. */
  function walk(part: Bits, points: number): void {
    let taken = 0
    for (const packed of worth.order) {
      const slot = slotIn(packed)
      if (!hasBit(part, slot)) continue
      best.offer(-(points + (worth.points[slot] ?? 0)), slot)
      if (++taken >= wanted) return
    }
  }

  visit(found, 0, 0)
  return best.inOrder()
}

/** The points of one listing for one feature. */
export function pointsFor(feature: Feature | undefined, slot: number): number {
  for (const { bits, points } of feature?.steps ?? []) if (hasBit(bits, slot)) return points
  return 0
}

/** From each feature on, the most that may still be added. */
function mostToGain(features: Feature[]): number[] {
  const gains = features.map(({ steps }) => steps[0]?.points ?? 0)
  return gains.map((_, at) => gains.slice(at).reduce((sum, gain) => sum + gain, 0))
}
