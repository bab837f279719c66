import { LRUCache } from 'lru-cache'
import { onesIn } from './bits.ts'
import { hasDigit } from './words.ts'

/** Words of the index with the number of listings they stand in. */
export type Vocabulary = {
  has(word: string): boolean
  /** It is spelled as English spells it, so whoever typed it meant it. */
  isEnglish(word: string): boolean
  near(word: string): string[]
  /** those that begin so, at most 40 */
  beginning(letters: string): string[]
  /** those that begin so, the commonest first */
  likeliest(letters: string, most: number): string[]
  /** those in more listings than this, the commonest first; at most 300 */
  common(listings: number): string[]
}

/** How many letters may be wrong: one from five letters, two from nine, none in numbers. */
export function mistakesAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 5 || hasDigit(word)) return 0
  return word.length < 9 ? 1 : 2
}

type Candidate = { word: string; letters: number }
type Lengths = (Candidate[] | undefined)[]
/** English words, made ready once for every vocabulary. */
export type English = { has(word: string): boolean; lengths: Lengths }
type Besides = { known?: string[]; english?: English }

export function englishOf(words: ReadonlySet<string>): English {
  const lengths: Lengths = []
  for (const word of words) addTo(lengths, word)
  return { has: (word) => words.has(word), lengths }
}

function addTo(lengths: Lengths, word: string): void {
  if (word.length >= 4 && !hasDigit(word)) (lengths[word.length] ??= []).push({ word, letters: lettersOf(word) })
}

/**
 * Keeps the vocabulary by length, so that a mistyped word meets only words it can have been; with words that are known
 * besides, and with English words that nobody here has: what is nearer to one of those was not mistyped for another.
 */
export function vocabularyOf(
  rows: Iterable<[word: string, listings: number]>,
  { known = [], english = { has: () => false, lengths: [] } }: Besides = {},
): Vocabulary {
  const listingsOf = new Map<string, number>()
  const ours = new Set(known)
  const byLength: Lengths = []
  for (const [word, listings] of rows) {
    listingsOf.set(word, listings)
    addTo(byLength, word)
  }
  for (const word of ours) if (!listingsOf.has(word)) addTo(byLength, word)
  let sorted: string[] | null = null
  const inOrder = () => (sorted ??= [...listingsOf.keys()].sort())
  /** One search asks for the same word several times where it finds nothing. */
  const asked = new LRUCache<string, string[]>({ max: 500 })

  function nearest(word: string): string[] {
    const allowed = mistakesAllowed(word)
    if (allowed === 0) return []
    const found = withinReach(word, [byLength, english.lengths])
    const least = Math.min(...found.map(({ distance }) => distance))
    return found
      .filter(({ word: near, distance }) => distance === least && (listingsOf.has(near) || ours.has(near)))
      .map(({ word: near }) => near)
      .filter((near, at, all) => all.indexOf(near) === at)
      .sort((a, b) => likeness(b, word) - likeness(a, word) || (listingsOf.get(b) ?? 0) - (listingsOf.get(a) ?? 0))
      .slice(0, 4)
  }

  return {
    likeliest(letters, most) {
      const words = inOrder().slice(firstFrom(inOrder(), letters), firstFrom(inOrder(), `${letters}\uffff`))
      return words.sort((a, b) => (listingsOf.get(b) ?? 0) - (listingsOf.get(a) ?? 0)).slice(0, most)
    },
    beginning(letters) {
      const first = firstFrom(inOrder(), letters)
      return inOrder()
        .slice(first, first + 40)
        .filter((word) => word.startsWith(letters))
    },
    has: (word) => listingsOf.has(word),
    isEnglish: (word) => english.has(word),
    common: (least) =>
      [...listingsOf]
        .filter(([, listings]) => listings > least)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 300)
        .map(([word]) => word),
    near(word) {
      const found = asked.get(word) ?? nearest(word)
      asked.set(word, found)
      return found
    },
  }
}

function withinReach(word: string, kinds: Lengths[]): { word: string; distance: number }[] {
  const [allowed, letters] = [mistakesAllowed(word), lettersOf(word)]
  const found: { word: string; distance: number }[] = []
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const candidates of kinds.map((lengths) => lengths[length] ?? [])) {
      for (const candidate of candidates) {
        if (candidate.word === word || onesIn(candidate.letters ^ letters) > 2 * allowed) continue
        const distance = editDistance(word, candidate.word, allowed)
        if (distance <= allowed) found.push({ word: candidate.word, distance })
      }
    }
  }
  return found
}

/** Where words that are not before this one begin. */
function firstFrom(sorted: string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** People seldom mistake a word's first letter. */
function likeness(candidate: string, word: string): number {
  return candidate[0] === word[0] ? 1 : 0
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

/** Letters to add, take away, change or swap with their neighbour; `limit + 1` when it is more than the limit. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[to.length] ?? limit + 1
}

/** One letter where there should be two: "coking" for "cooking", the mistake that most often makes another word. */
export function isHalfDoubled(typed: string, meant: string): boolean {
  return Array.from(meant).some(
    (letter, at) => letter === meant[at - 1] && meant.slice(0, at) + meant.slice(at + 1) === typed,
  )
}

/** Two known words written as one: "daycentre". */
export function splitsOf(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 6) return []
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as const)
    .filter(([first, second]) => vocabulary.has(first) && vocabulary.has(second))
    .map((pair) => pair.join(' '))
    .slice(0, 1)
}
