/** Keeps the slots with the smallest keys; among equals, the smaller slot. A heap whose top is the largest of those kept. */
export function smallest(wanted: number) {
  const keys = new Float64Array(wanted)
  const slots = new Uint32Array(wanted)
  let size = 0

  function isAfter(at: number, key: number, slot: number): boolean {
    const other = keys[at] ?? 0
    return other > key || (other === key && (slots[at] ?? 0) > slot)
  }
  function place(at: number, key: number, slot: number): void {
    keys[at] = key
    slots[at] = slot
  }
  function rise(from: number, key: number, slot: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (isAfter(parent, key, slot)) break
      place(at, keys[parent] ?? 0, slots[parent] ?? 0)
      at = parent
    }
    place(at, key, slot)
  }
  function sink(key: number, slot: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      const right = child + 1
      if (right < size && isAfter(right, keys[child] ?? 0, slots[child] ?? 0)) child = right
      if (!isAfter(child, key, slot)) break
      place(at, keys[child] ?? 0, slots[child] ?? 0)
      at = child
    }
    place(at, key, slot)
  }

  return {
    offer(key: number, slot: number): void {
      if (size < wanted) rise(size++, key, slot)
      else if (size > 0 && isAfter(0, key, slot)) sink(key, slot)
    },
    /** What a key must not be above to be taken. */
    limit: (): number => (size < wanted ? Infinity : (keys[0] ?? -Infinity)),
    inOrder(): Uint32Array {
      const order = Array.from(slots.subarray(0, size), (slot, at) => ({ slot, key: keys[at] ?? 0 }))
      order.sort((a, b) => a.key - b.key || a.slot - b.slot)
      return Uint32Array.from(order, ({ slot }) => slot)
    },
  }
}
