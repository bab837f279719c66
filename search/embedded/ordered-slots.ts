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
  return firstFrom(order, rank * most)
}

function firstFrom(order: OrderedSlots, wanted: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((order[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The order after some slots changed: what has moved is taken out and put in again. The same order where nothing has.
 * `fresh`: where those of the changed stand that are in it now.
 */
export function reordered(order: OrderedSlots, changed: Set<number>, fresh: number[]): OrderedSlots {
  const isThere = (packed: number) => order[firstFrom(order, packed)] === packed
  const stayed = new Set(fresh.filter(isThere).map(slotIn))
  const gone = new Set([...changed].filter((slot) => !stayed.has(slot)))
  if (gone.size === 0) return order
  const added = Float64Array.from(fresh.filter((packed) => gone.has(slotIn(packed)))).sort()
  const result = new Float64Array(order.length + added.length)
  let [size, next] = [0, 0]
  for (let at = 0; at < order.length; at++) {
    const packed = order[at] ?? 0
    if (gone.has(slotIn(packed))) continue
    while ((added[next] ?? Infinity) < packed) result[size++] = added[next++] ?? 0
    result[size++] = packed
  }
  while (next < added.length) result[size++] = added[next++] ?? 0
  return result.slice(0, size)
}
