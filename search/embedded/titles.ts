type Titles = { hasTitle: (slot: number) => boolean; isBefore: (slot: number, other: number) => boolean }

/** Slots by title after some listings changed: only these are asked for theirs. */
export function byTitleAfter(slots: Uint32Array, changed: Set<number>, { hasTitle, isBefore }: Titles): Uint32Array {
  const stayed = slots.filter((slot) => !changed.has(slot))
  const come = [...changed]
    .filter(hasTitle)
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .map((slot) => ({ slot, at: placeOf(stayed, slot, isBefore) }))
  const result = new Uint32Array(stayed.length + come.length)
  let from = 0
  for (const [added, { slot, at }] of come.entries()) {
    result.set(stayed.subarray(from, at), from + added)
    result[at + added] = slot
    from = at
  }
  result.set(stayed.subarray(from), from + come.length)
  return result
}

function placeOf(slots: Uint32Array, slot: number, isBefore: Titles['isBefore']): number {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(slots[middle] ?? 0, slot)) low = middle + 1
    else high = middle
  }
  return low
}
