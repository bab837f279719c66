import { LRUCache } from 'lru-cache'
import type { RankingWeights } from '../ranking.ts'
import type { Feature } from './best.ts'
import { emptyBits, inAll, inAny, type Bits } from './bits.ts'
import type { Planes, postingsOf } from './postings.ts'
import { vocabularyOf, type Vocabulary } from './spelling.ts'
import type { Store } from './store.ts'
import { termsOf, type Term } from './synonyms.ts'
import { hasDigit, meaningfulWordsOf } from './words.ts'

/** Listings that a text finds, and how well each word of it fits. */
export type TextMatch = {
  found: Bits
  features: Feature[]
  /** for marking in titles: whole words, and the beginnings of words */
  marks: string[]
  didYouMean: string | null
}

/** One way in which a word was found, and how much of the points that is worth. */
type Way = { planes: Planes; percent: number }
/** What one term finds. */
type Found = { bits: Bits; feature: Feature; meant: string[] }

type Ground = {
  store: Store
  postings: ReturnType<typeof postingsOf>
  weights: () => RankingWeights
  capacity: () => number
}

/** Finds the listings of a text. */
export function matcher({ store, postings, weights, capacity }: Ground) {
  const kept = new LRUCache<string, Found>({
    maxSize: 64_000_000,
    sizeCalculation: ({ bits, feature }) => bits.byteLength * (1 + feature.steps.length),
  })
  let vocabulary: Vocabulary | null = null
  const words = () => (vocabulary ??= vocabularyOf(store.vocabulary()))

  function waysOf({ words: said, others }: Term, isLast: boolean): { ways: Way[]; meant: string[] } {
    const { beginning, synonym, mistyped } = weights()
    const [first = ''] = said
    const ways: Way[] = [{ planes: postings.find(allOf(said)), percent: 100 }]
    if (isLast && said.length === 1 && first.length > 1 && !hasDigit(first)) {
      ways.push({ planes: postings.find(`${quoted(first)} *`), percent: beginning })
    }
    for (const other of others) ways.push({ planes: postings.find(together(other)), percent: synonym })
    if (said.length > 1 || ways.some(({ planes }) => planes.length > 0)) {
      return { ways, meant: said }
    }
    const near = [...words().near(first), ...splitsOf(first, words())]
    for (const word of near) ways.push({ planes: postings.find(together(word.split(' '))), percent: mistyped })
    return { ways, meant: near[0] ? [near[0]] : said }
  }

  function findTerm(term: Term, isLast: boolean): Found {
    const key = `${isLast ? '…' : ''}${term.words.join(' ')}`
    const known = kept.get(key)
    if (known) return known
    const { ways, meant } = waysOf(term, isLast)
    const feature = featureOf(ways, weights())
    const bits = inAny(
      feature.steps.map((step) => step.bits),
      emptyBits(capacity()),
    )
    kept.set(key, { bits, feature, meant })
    return { bits, feature, meant }
  }

  function find(text: string): TextMatch {
    const said = meaningfulWordsOf(text)
    const terms = termsOf(said)
    const found = terms.map((term, position) => findTerm(term, position === terms.length - 1))
    const meant = found.flatMap((one) => one.meant)
    const isOtherwise = meant.join(' ') !== said.join(' ')
    const others = terms.flatMap((one) => one.others.flat())
    return {
      found: inAll(found.map(({ bits }) => bits)),
      features: found.map(({ feature }) => feature),
      marks: [...new Set([...meant.join(' ').split(' '), ...said, ...others])],
      didYouMean: isOtherwise ? corrected(text, said, found) : null,
    }
  }

  return {
    find,
    knows: (word: string) => words().has(word),
    /** The words that stand in more listings than this, the commonest first. */
    common: (listings: number) =>
      words()
        .common(listings)
        .filter((word) => meaningfulWordsOf(word).length > 0),
    /** After a change. Reading the vocabulary of a large index takes a second, so a few changed listings alone do not ask for it. */
    forget({ vocabularyToo }: { vocabularyToo: boolean }) {
      kept.clear()
      if (vocabularyToo) vocabulary = null
    },
  }
}

/** The best way and place count; what is worth the same is one step. */
function featureOf(ways: Way[], weights: RankingWeights): Feature {
  const byPoints = new Map<number, Bits>()
  for (const { planes, percent } of ways) {
    for (const { column, bits } of planes) {
      const points = (weights[column] * percent) / 100
      const together = byPoints.get(points)
      byPoints.set(points, together ? inAny([together, bits]) : bits)
    }
  }
  const steps = [...byPoints].map(([points, bits]) => ({ points, bits }))
  return { steps: steps.sort((a, b) => b.points - a.points) }
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
