import { LRUCache } from 'lru-cache'
import type { SearchSettings } from '../settings.ts'
import { englishWords } from '../words/english.ts'
import { pointsFor, type Feature } from './best.ts'
import { emptyBits, hasBit, inAll, inAny, sizeOf, type Bits } from './bits.ts'
import { allOf, quoted, together } from './expressions.ts'
import type { Mark } from './marks.ts'
import type { Planes, postingsOf } from './postings.ts'
import { corrected, marksOf, wholeAgain, type Said } from './said.ts'
import {
  englishOf,
  isHalfDoubled,
  mistakesAllowed,
  splitsOf,
  vocabularyOf,
  type English,
  type Vocabulary,
} from './spelling.ts'
import { stemOf } from './stems.ts'
import type { Column, Store } from './store.ts'
import { thesaurusOf, type Term } from './synonyms.ts'
import { allNeeded, featureOf, inSeveralWays, inTellingPlaces, quiteAsAsked, type Way, type WayName } from './ways.ts'
import { hasDigit, wordsOf } from './words.ts'

/** Listings that a text finds, and how well each word of it fits. */
export type TextMatch = {
  found: Bits
  /** what has every telling word, and one of them where it tells what a listing is */
  quite: Bits
  features: Feature[]
  /** for marking in titles */
  marks: Mark[]
  didYouMean: string | null
  /** words as typed that no listing has, where others were taken for them */
  notSaid: string[]
  /** telling words that no listing has in any way */
  unmatched: string[]
}

/** Why one listing has points for one word. */
export type Reason = { word: string; column: Column; by: WayName; words: string; points: number; several: number }
/** Where a term stands in what was typed, and whether it is a guess. */
type How = { isLast: boolean; isGuessed: boolean; guesses: string[] }
/** What one term finds. */
type Found = { bits: Bits; telling: Bits; features: Feature[]; isLittle: boolean; isNamed: boolean }

type Ground = {
  store: Store
  postings: ReturnType<typeof postingsOf>
  settings: () => SearchSettings
  capacity: () => number
}

const mostWords = 12
let ready: English | null = null
const english = () => (ready ??= englishOf(englishWords()))

/** Finds the listings of a text. */
export function matcher({ store, postings, settings, capacity }: Ground) {
  const kept = new LRUCache<string, Found>({
    maxSize: 64_000_000,
    sizeCalculation: ({ bits, features }) => bits.byteLength * (2 + features.flatMap(({ steps }) => steps).length),
  })
  let vocabulary: Vocabulary | null = null
  let thesaurus = thesaurusOf(settings())
  const words = () => (vocabulary ??= vocabularyOf(store.vocabulary(), { known: thesaurus.words, english: english() }))

  /**
   * A word that nobody knows, neither whole nor as a beginning, was probably mistyped. What English knows is only asked
   * about, but for a letter typed once instead of twice.
   */
  function meantBy(typed: string, isLast: boolean): Said {
    const asTyped = { typed, meant: typed, others: [] }
    if (mistakesAllowed(typed) === 0 || thesaurus.isStop(typed) || thesaurus.knows(typed)) return asTyped
    if (postings.find(quoted(typed)).length > 0) return asTyped
    if (isLast && beginning(typed).length > 0) return asTyped
    const isWord = words().isEnglish(typed)
    const likely = words().near(typed)
    const near = isWord ? likely.filter((word) => isHalfDoubled(typed, word)) : likely
    const [meant = typed, ...others] = near.length > 0 ? near : splitsOf(typed, words())
    return { typed, meant, others, offered: isWord ? likely[0] : undefined }
  }

  /**
   * Where words stand that begin so: by their stems, and by those whose stem is shorter than what was typed. The index
   * takes the stem of what was typed too: where that is shorter, "skiing" would begin "skills".
   */
  function beginning(word: string): Planes {
    const begun = words().beginning(word)
    if (!stemOf(word).startsWith(word)) return begun.length > 0 ? postings.find(begun.map(quoted).join(' OR ')) : []
    const shorter = begun.filter((one) => !stemOf(one).startsWith(word)).map(quoted)
    return postings.find([`${quoted(word)} *`, ...shorter].join(' OR '))
  }

  function waysOf(
    { words: said, others, isTogether }: Term,
    { isLast, guesses }: { isLast: boolean; guesses: string[] },
  ): Way[] {
    const { weights } = settings()
    const [first = ''] = said
    const meaningful = said.filter((word) => !thesaurus.isStop(word))
    const asSaid = postings.find(isTogether ? together(said) : allOf(meaningful.length > 0 ? meaningful : said))
    const ways: Way[] = [{ planes: asSaid, percent: 100, by: 'said', words: said.join(' ') }]
    if (isLast && said.length === 1 && isBegun(first)) {
      ways.push({ planes: beginning(first), percent: weights.beginning, by: 'beginning', words: first })
    }
    const also = (words: string[], by: 'synonym' | 'mistyped') =>
      ways.push({ planes: postings.find(together(words)), percent: weights[by], by, words: words.join(' ') })
    for (const other of others) also(other, 'synonym')
    for (const guess of guesses) also(guess.split(' '), 'mistyped')
    return ways
  }

  /** Two letters that are a word of their own are not the beginning of another. */
  function isBegun(word: string): boolean {
    return word.length > (thesaurus.knows(word) ? 2 : 1) && !hasDigit(word)
  }

  function findTerm(term: Term, how: How): Found {
    const key = `${how.isLast ? '…' : ''}${how.isGuessed ? '~' : ''}${[term.words.join(term.isTogether ? '+' : ' '), ...how.guesses].join('|')}`
    const known = kept.get(key)
    if (known) return known
    const share = how.isGuessed ? settings().weights.mistyped / 100 : 1
    const ways = waysOf(term, how)
    const feature = featureOf(ways, { settings: settings(), share })
    const bits = inAny(
      feature.steps.map((step) => step.bits),
      emptyBits(capacity()),
    )
    const found = {
      ...{ bits, telling: inTellingPlaces(ways, emptyBits(capacity())) },
      features: [feature, inSeveralWays(ways, settings().weights.several)],
      isLittle: term.isLittle,
      isNamed: term.others.length > 0,
    }
    kept.set(key, found)
    return found
  }

  /** The words of a text as they were probably meant, and the terms they make. */
  function read(text: string): { said: Said[]; terms: { term: Term; how: How }[] } {
    const typed = wordsOf(text).slice(0, mostWords)
    const said = typed.map((word, position) => meantBy(word, position === typed.length - 1))
    const terms = wholeAgain(termsIn(said.flatMap((one) => one.meant.split(' '))), said)
    return {
      said,
      terms: terms.map((term, position) => {
        const origin = said.filter(
          (one) => one.meant !== one.typed && one.meant.split(' ').some((word) => term.words.includes(word)),
        )
        const guesses = term.words.length === 1 ? origin.flatMap(({ others }) => others).flatMap(withMeanings) : []
        return { term, how: { isLast: position === terms.length - 1, isGuessed: origin.length > 0, guesses } }
      }),
    }
  }

  function withMeanings(guess: string): string[] {
    return [guess, ...termsIn(wordsOf(guess)).flatMap(({ others }) => others.map((other) => other.join(' ')))]
  }

  function find(text: string): TextMatch {
    const { said, terms } = read(text)
    const found = terms.map(({ term, how }) => findTerm(term, how))
    return {
      found: allNeeded(found, emptyBits(capacity())),
      quite: quiteAsAsked(found),
      features: found.flatMap(({ features }) => features).filter(({ steps }) => steps.length > 0),
      marks: marksOf(terms, thesaurus.isStop),
      unmatched: terms.flatMap(({ term }, at) => {
        const { bits, isLittle } = found[at] ?? { bits: emptyBits(0), isLittle: true }
        return isLittle || sizeOf(bits) > 0 ? [] : [term.words.join(' ')]
      }),
      didYouMean: said.some((one) => one.meant !== one.typed || one.offered) ? corrected(text, said) : null,
      notSaid: said.flatMap((one) => (one.meant === one.typed ? [] : [one.typed])),
    }
  }

  /** For each word of a text, the best way and place in which one listing has it. */
  function reasons(text: string, slot: number): Reason[] {
    const { weights } = settings()
    return read(text).terms.flatMap(({ term, how }) => {
      const share = how.isGuessed ? weights.mistyped / 100 : 1
      const ways = waysOf(term, how)
      const all = ways.flatMap(({ planes, percent, by, words: found }) =>
        planes
          .filter(({ bits }) => hasBit(bits, slot))
          .map(({ column }) => ({ column, by, found, points: (weights[column] * percent * share) / 100 })),
      )
      const [best] = all.sort((one, other) => other.points - one.points)
      if (!best) return []
      const several = pointsFor(inSeveralWays(ways, weights.several), slot)
      const by = how.isGuessed && best.by === 'said' ? ('mistyped' as const) : best.by
      return [{ word: term.words.join(' '), column: best.column, by, words: best.found, points: best.points, several }]
    })
  }

  /** Searches that go on like this one and find something. */
  function complete(text: string): string[] {
    const typed = wordsOf(text).slice(0, mostWords)
    const last = typed.at(-1)
    if (last === undefined || last.length < 2) return []
    const before = typed.slice(0, -1)
    const others = termsIn(before).map((term) => findTerm(term, { isLast: false, isGuessed: false, guesses: [] }))
    const around = before.length > 0 ? allNeeded(others, emptyBits(capacity())) : null
    return words()
      .likeliest(last, 12)
      .filter((word) => word !== last && !thesaurus.isStop(word) && goesWith(word, around))
      .slice(0, 6)
      .map((word) => [...before, word].join(' '))
  }

  function goesWith(word: string, around: Bits | null): boolean {
    const planes = postings.find(quoted(word))
    return planes.length > 0 && (!around || planes.some(({ bits }) => sizeOf(inAll([around, bits])) > 0))
  }

  /** Without stop words, unless there would be nothing left. */
  function termsIn(meant: string[]): Term[] {
    const terms = thesaurus.termsOf(meant)
    return terms.length > 0 ? terms : meant.map((word) => ({ words: [word], others: [], isLittle: false }))
  }

  return {
    ...{ find, reasons, complete },
    knows: (word: string) => words().has(word),
    isStop: (word: string) => thesaurus.isStop(word),
    /** The words that stand in more listings than this, the commonest first. */
    common: (listings: number) =>
      words()
        .common(listings)
        .filter((word) => !thesaurus.isStop(word)),
    /** After a change. Reading the vocabulary of a large index takes a second, so a few changed listings alone do not ask for it. */
    forget({ vocabularyToo }: { vocabularyToo: boolean }) {
      kept.clear()
      if (vocabularyToo) vocabulary = null
    },
    /** After a change of the settings. */
    readSettings() {
      kept.clear()
      thesaurus = thesaurusOf(settings())
      vocabulary = null
    },
  }
}
