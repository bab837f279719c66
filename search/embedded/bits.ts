/** A set of listings, one bit for each slot. All sets of one index are equally long. */
export type Bits = Int32Array

export function emptyBits(capacity: number): Bits {
  return new Int32Array((capacity + 31) >>> 5)
}

export function hasBit(bits: Bits, slot: number): boolean {
  return (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
}

export function setBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31))
}

export function clearBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31))
}

export function putBit(bits: Bits, slot: number, isIn: boolean): void {
  if (isIn) setBit(bits, slot)
  else clearBit(bits, slot)
}

/** In all of them. What is given back is not to be changed: it may be one of them. */
export function inAll([first, second, ...others]: Bits[]): Bits {
  if (!first || !second) return first ?? new Int32Array(0)
  const result = new Int32Array(first.length)
  for (let at = 0; at < result.length; at++) result[at] = (first[at] ?? 0) & (second[at] ?? 0)
  for (const other of others) {
    for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) & (other[at] ?? 0)
  }
  return result
}

/** In any of them; nothing in, `none` out. Not to be changed either. */
export function inAny([first, ...others]: Bits[], none?: Bits): Bits {
  if (!first) return none ?? new Int32Array(0)
  if (others.length === 0) return first
  const result = first.slice()
  for (const other of others) addAll(result, other)
  return result
}

export function addAll(result: Bits, other: Bits): void {
  for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) | (other[at] ?? 0)
}

export function takeAway(result: Bits, other: Bits): void {
  for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) & ~(other[at] ?? 0)
}

export function sizeOf(bits: Bits): number {
  let size = 0
  for (let at = 0; at < bits.length; at++) {
    const word = bits[at] ?? 0
    if (word !== 0) size += onesIn(word)
  }
  return size
}

/** The slots of a set, in rising order. */
export function slotsOf(bits: Bits, size = sizeOf(bits)): Uint32Array {
  const slots = new Uint32Array(size)
  let position = 0
  for (let at = 0; at < bits.length; at++) {
    for (let rest = bits[at] ?? 0; rest !== 0; rest &= rest - 1) {
      slots[position++] = at * 32 + (31 - Math.clz32(rest & -rest))
    }
  }
  return slots
}

/** A set to be counted against many others: only its words that hold something. */
export type Packed = { at: Uint32Array; words: Int32Array; size: number }

export function pack(bits: Bits): Packed {
  let length = 0
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) length++
  const packed = { at: new Uint32Array(length), words: new Int32Array(length), size: sizeOf(bits) }
  let position = 0
  for (let at = 0; at < bits.length; at++) {
    const word = bits[at] ?? 0
    if (word === 0) continue
    packed.at[position] = at
    packed.words[position++] = word
  }
  return packed
}

/** How many are in both. */
export function countBoth({ at, words }: Packed, other: Bits): number {
  let size = 0
  for (let position = 0; position < words.length; position++) {
    const word = (words[position] ?? 0) & (other[at[position] ?? 0] ?? 0)
    if (word !== 0) size += onesIn(word)
  }
  return size
}

/** How many bits of a word are set. */
export function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The same set with room for more. */
export function longer(bits: Bits, capacity: number): Bits {
  const result = emptyBits(capacity)
  result.set(bits)
  return result
}
