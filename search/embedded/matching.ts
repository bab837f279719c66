import { LRUCache } from 'lru-cache'
import { vocabularyOf, type Vocabulary } from './spelling.ts'
import type { Column, Store } from './store.ts'
import { termsOf, type Term } from './synonyms.ts'
import { hasDigit, meaningfulWordsOf } from './words.ts'

/** Listings that a text finds, in rising order of slot, with how well each fits. */
export type Matches = { slots: Uint32Array; scores: Float32Array }
export type TextMatch = Matches & {
  /** for marking in titles: whole words, and the beginnings of words */
  marks: string[]
  didYouMean: string | null
}

const columnWeights: [Column, number][] = [
  ['title', 8],
  ['names', 5],
  ['summary', 3],
]
/** Below this many matches FTS5's own rank decides among equals; above it that would be the dearest part of a search. */
const fewEnoughToRank = 1000

/** Finds the listings of a text. What a word finds is kept until `forget`, since people ask for the same few words. */
export function matcher(store: Store) {
  const kept = new LRUCache<string, Matches>({
    maxSize: 20_000_000,
    sizeCalculation: (matches) => matches.slots.length + 1,
  })
  const texts = new LRUCache<string, TextMatch>({
    maxSize: 5_000_000,
    sizeCalculation: (matches) => matches.slots.length + 1,
  })
  let vocabulary: Vocabulary | null = null
  const words = () => (vocabulary ??= vocabularyOf(store.vocabulary()))

  function slotsOf(expression: string, weight: number): Matches {
    const slots = store.slotsWith(expression)
    return { slots, scores: new Float32Array(slots.length).fill(weight) }
  }

  /** One way of saying a thing: where it stands in a title it counts most. */
  function variant(expression: string, weight: number): Matches {
    const key = `${weight} ${expression}`
    const found = kept.get(key)
    if (found) return found
    let matches = slotsOf(expression, weight)
    if (matches.slots.length > 0) {
      for (const [column, factor] of columnWeights) {
        matches = best(matches, slotsOf(`{${column}} : (${expression})`, weight * factor))
      }
    }
    kept.set(key, matches)
    return matches
  }

  function term({ words: said, others }: Term, isLast: boolean): { matches: Matches; meant: string[] } {
    const [first = ''] = said
    let matches = variant(allOf(said), 1)
    if (isLast && said.length === 1 && first.length > 1 && !hasDigit(first)) {
      matches = best(matches, variant(`${quoted(first)} *`, 0.6))
    }
    for (const other of others) matches = best(matches, variant(together(other), 0.5))
    if (matches.slots.length > 0 || said.length > 1) return { matches, meant: said }
    const near = [...words().near(first), ...splitsOf(first, words())]
    for (const word of near) matches = best(matches, variant(together(word.split(' ')), 0.4))
    return { matches, meant: near[0] ? [near[0]] : said }
  }

  function find(text: string): TextMatch {
    const said = meaningfulWordsOf(text)
    const terms = termsOf(said)
    const found = terms.map((one, position) => term(one, position === terms.length - 1))
    let matches = found.map((one) => one.matches).reduce(both)
    if (said.length > 1 && matches.slots.length > 0) matches = raise(matches, variant(together(said), 1))
    if (matches.slots.length > 0 && matches.slots.length <= fewEnoughToRank) matches = ranked(matches, terms, store)
    const meant = found.flatMap((one) => one.meant)
    const isOtherwise = meant.join(' ') !== said.join(' ')
    const others = terms.flatMap((one) => one.others.flat())
    return {
      ...matches,
      marks: [...new Set([...meant.join(' ').split(' '), ...said, ...others])],
      didYouMean: isOtherwise ? corrected(text, said, found) : null,
    }
  }

  return {
    find(text: string): TextMatch {
      const key = meaningfulWordsOf(text).join(' ')
      const found = texts.get(key) ?? find(text)
      texts.set(key, found)
      return found
    },
    knows: (word: string) => words().has(word),
    /** After a change. Reading the vocabulary of a large index takes a second, so a few changed listings alone do not ask for it. */
    forget({ vocabularyToo }: { vocabularyToo: boolean }) {
      kept.clear()
      texts.clear()
      if (vocabularyToo) vocabulary = null
    },
  }
}

/** The text as it was typed, with the mistyped words put right. */
function corrected(text: string, said: string[], found: { meant: string[] }[]): string {
  const meant = found.flatMap((one) => one.meant)
  return said.reduce(
    (words, word, position) =>
      words.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu'), meant[position] ?? word),
    text.trim().toLowerCase(),
  )
}

function quoted(word: string): string {
  return `"${word}"`
}
function allOf(words: string[]): string {
  return words.map(quoted).join(' AND ')
}
function together(words: string[]): string {
  return `"${words.join(' ')}"`
}

/** Two known words written as one: "daycentre". */
function splitsOf(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 6) return []
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as const)
    .filter(([first, second]) => vocabulary.has(first) && vocabulary.has(second))
    .map((pair) => pair.join(' '))
    .slice(0, 1)
}

/** In one or the other, with the better score. */
function best(a: Matches, b: Matches): Matches {
  if (b.slots.length === 0) return a
  if (a.slots.length === 0) return b
  const slots = new Uint32Array(a.slots.length + b.slots.length)
  const scores = new Float32Array(slots.length)
  let count = 0
  for (let i = 0, j = 0; i < a.slots.length || j < b.slots.length; count++) {
    const left = a.slots[i] ?? 0xffffffff
    const right = b.slots[j] ?? 0xffffffff
    slots[count] = Math.min(left, right)
    scores[count] = Math.max(left <= right ? (a.scores[i] ?? 0) : 0, right <= left ? (b.scores[j] ?? 0) : 0)
    if (left <= right) i++
    if (right <= left) j++
  }
  return { slots: slots.slice(0, count), scores: scores.slice(0, count) }
}

/** In both, scores added. */
function both(a: Matches, b: Matches): Matches {
  const slots = new Uint32Array(Math.min(a.slots.length, b.slots.length))
  const scores = new Float32Array(slots.length)
  let count = 0
  for (let i = 0, j = 0; i < a.slots.length && j < b.slots.length;) {
    const left = a.slots[i] ?? 0
    const right = b.slots[j] ?? 0
    if (left === right) {
      slots[count] = left
      scores[count++] = (a.scores[i] ?? 0) + (b.scores[j] ?? 0)
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return { slots: slots.slice(0, count), scores: scores.slice(0, count) }
}

/** All of the first, with the second's scores added where it has them. */
function raise(a: Matches, b: Matches): Matches {
  const scores = a.scores.slice()
  for (let i = 0, j = 0; i < a.slots.length && j < b.slots.length;) {
    const left = a.slots[i] ?? 0
    const right = b.slots[j] ?? 0
    if (left === right) scores[i] = (scores[i] ?? 0) + (b.scores[j] ?? 0)
    if (left <= right) i++
    if (right <= left) j++
  }
  return { slots: a.slots, scores }
}

/** Puts equals in the order of FTS5's rank, which is below 0. */
function ranked(matches: Matches, terms: Term[], store: Store): Matches {
  const rankOf = new Map(store.ranksOf(allOf(terms.flatMap((term) => term.words))))
  const scores = matches.scores.slice()
  matches.slots.forEach((slot, position) => {
    scores[position] = (scores[position] ?? 0) + Math.min(0.9, -(rankOf.get(slot) ?? 0) / 50)
  })
  return { slots: matches.slots, scores }
}
