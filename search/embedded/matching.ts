import { LRUCache } from 'lru-cache'
import type { SearchSettings } from '../settings.ts'
import { pointsFor, type Feature } from './best.ts'
import { emptyBits, hasBit, inAll, inAny, sizeOf, type Bits } from './bits.ts'
import { allOf, quoted, together } from './expressions.ts'
import type { Mark } from './marks.ts'
import type { postingsOf } from './postings.ts'
import { mostWords, reader, type How } from './reading.ts'
import { corrected, marksOf } from './said.ts'
import type { Column, Store } from './store.ts'
import type { Term } from './synonyms.ts'
import { allNeeded, featureOf, inSeveralWays, inTellingPlaces, quiteAsAsked, type Way, type WayName } from './ways.ts'
import { wordsOf } from './words.ts'

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
/** What one term finds. */
type Found = { bits: Bits; telling: Bits; features: Feature[]; isLittle: boolean; isNamed: boolean }

type Ground = {
  store: Store
  postings: ReturnType<typeof postingsOf>
  settings: () => SearchSettings
  capacity: () => number
}

/** Finds the listings of a text. */
export function matcher({ store, postings, settings, capacity }: Ground) {
  const { read, termsIn, words, isStop, beginning, isBegun, ...reading } = reader({ store, postings, settings })
  const kept = new LRUCache<string, Found>({
    maxSize: 64_000_000,
    sizeCalculation: ({ bits, features }) => bits.byteLength * (2 + features.flatMap(({ steps }) => steps).length),
  })

  function waysOf(
    { words: said, others, isTogether }: Term,
    { isLast, guesses }: { isLast: boolean; guesses: string[] },
  ): Way[] {
    const { weights } = settings()
    const [first = ''] = said
    const meaningful = said.filter((word) => !isStop(word))
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

  function find(text: string): TextMatch {
    const { said, terms } = read(text)
    const found = terms.map(({ term, how }) => findTerm(term, how))
    return {
      found: allNeeded(found, emptyBits(capacity())),
      quite: quiteAsAsked(found),
      features: found.flatMap(({ features }) => features).filter(({ steps }) => steps.length > 0),
      marks: marksOf(terms, isStop),
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
      .filter((word) => word !== last && !isStop(word) && goesWith(word, around))
      .slice(0, 6)
      .map((word) => [...before, word].join(' '))
  }

  function goesWith(word: string, around: Bits | null): boolean {
    const planes = postings.find(quoted(word))
    return planes.length > 0 && (!around || planes.some(({ bits }) => sizeOf(inAll([around, bits])) > 0))
  }

  return {
    ...{ find, reasons, complete, isStop },
    knows: (word: string) => words().has(word),
    /** The words that stand in more listings than this, the commonest first. */
    common: (listings: number) =>
      words()
        .common(listings)
        .filter((word) => !isStop(word)),
    /** After a change. Reading the vocabulary of a large index takes a second, so a few changed listings alone do not ask for it. */
    forget({ vocabularyToo }: { vocabularyToo: boolean }) {
      kept.clear()
      if (vocabularyToo) reading.forgetVocabulary()
    },
    /** After a change of the settings. */
    readSettings() {
      kept.clear()
      reading.readSettings()
    },
  }
}
