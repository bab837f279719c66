import type { SearchSettings } from '../settings.ts'
import { englishWords } from '../words/english.ts'
import { quoted } from './expressions.ts'
import type { Planes, postingsOf } from './postings.ts'
import { wholeAgain, type Said } from './said.ts'
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
import type { Store } from './store.ts'
import { thesaurusOf, type Term } from './synonyms.ts'
import { hasDigit, wordsOf } from './words.ts'

/** Where a term stands in what was typed, and whether it is a guess. */
export type How = { isLast: boolean; isGuessed: boolean; guesses: string[] }

type Ground = {
  store: Pick<Store, 'vocabulary'>
  postings: ReturnType<typeof postingsOf>
  settings: () => SearchSettings
}

/** So many words of a text are read. */
export const mostWords = 12
let ready: English | null = null
const english = () => (ready ??= englishOf(englishWords()))

/** Reads texts: which words were meant, and which terms they make. */
export function reader({ store, postings, settings }: Ground) {
  let vocabulary: Vocabulary | null = null
  let thesaurus = thesaurusOf(settings())
  const words = () => (vocabulary ??= vocabularyOf(store.vocabulary(), { known: thesaurus.words, english: english() }))
  const isStop = (word: string) => thesaurus.isStop(word)

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

  /** Two letters that are a word of their own are not the beginning of another. */
  function isBegun(word: string): boolean {
    return word.length > (thesaurus.knows(word) ? 2 : 1) && !hasDigit(word)
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

  /** Without stop words, unless there would be nothing left. */
  function termsIn(meant: string[]): Term[] {
    const terms = thesaurus.termsOf(meant)
    return terms.length > 0 ? terms : meant.map((word) => ({ words: [word], others: [], isLittle: false }))
  }

  return {
    ...{ read, termsIn, words, isStop, beginning, isBegun },
    forgetVocabulary: () => void (vocabulary = null),
    /** After a change of the settings. */
    readSettings() {
      thesaurus = thesaurusOf(settings())
      vocabulary = null
    },
  }
}
