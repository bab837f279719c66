/**
 * Slots in the order of a whole number that each has: number and slot are packed into one, which sorts quickly.
 * The number must be below 2^30, a slot below 2^23: eight million listings.
 */
export type OrderedSlots = Float64Array

const most = 2 ** 23

export const biggestRank = 2 ** 30 - 1

export function packedOf(rank: number, slot: number): number {
  return Math.max(0, Math.min(biggestRank, Math.floor(rank))) * most + slot
}

export function slotIn(packed: number): number {
  return packed - Math.floor(packed / most) * most
}

/** Where those of this rank and above begin. */
export function firstAtLeast(order: OrderedSlots, rank: number): number {
  const wanted = rank * most
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((order[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The order after some slots changed: their old places are taken out and the new ones put in. */
export function reordered(order: OrderedSlots, changed: Set<number>, fresh: number[]): OrderedSlots {
  const kept = order.filter((packed) => !changed.has(slotIn(packed)))
  const added = Float64Array.from(fresh).sort()
  const result = new Float64Array(kept.length + added.length)
  for (let at = 0, old = 0, young = 0; at < result.length; at++) {
    const left = kept[old] ?? Infinity
    const right = added[young] ?? Infinity
    if (left <= right) old++
    else young++
    result[at] = Math.min(left, right)
  }
  return result
}
