import { stemOf } from '../embedded/stems.ts'
import { thesaurusOf, type Term } from '../embedded/synonyms.ts'
import { hasDigit, wordsOf } from '../embedded/words.ts'
import type { SearchSettings } from '../settings.ts'

/** One thing that was looked for, in the forms of the index. */
export type AskedTerm = {
  /** as it was typed */
  words: string
  /** those of its words that are looked for */
  forms: string[]
  /** what means the same, each as it stands in a text */
  others: { words: string; form: string }[]
  /** it counts where it stands, but what is found need not have it */
  isLittle: boolean
  /** it may be the beginning of a longer word */
  isBegun: boolean
}

const mostWords = 12

/** Reads texts by a council's words, as the embedded engine does. */
export function readerOf(settings: SearchSettings): (text: string) => AskedTerm[] {
  const thesaurus = thesaurusOf(settings)
  return (text) => {
    const words = wordsOf(text).slice(0, mostWords)
    const known = thesaurus.termsOf(words)
    const terms: Term[] =
      known.length > 0 ? known : words.map((word) => ({ words: [word], others: [], isLittle: false }))
    return terms.map(({ words: said, others, isLittle }, at) => {
      const telling = said.filter((word) => !thesaurus.isStop(word))
      const [first = ''] = said
      return {
        ...{ words: said.join(' '), isLittle, forms: (telling.length > 0 ? telling : said).map(stemOf) },
        others: others.map((other) => ({ words: other.join(' '), form: other.map(stemOf).join(' ') })),
        isBegun: at === terms.length - 1 && said.length === 1 && first.length > 1 && !hasDigit(first),
      }
    })
  }
}

/** What Meilisearch is asked to look for: what has to be there, in plain forms. */
export function wordsToAsk(terms: readonly AskedTerm[]): string {
  const telling = terms.filter(({ isLittle }) => !isLittle)
  return (telling.length > 0 ? telling : terms).flatMap(({ forms }) => forms).join(' ')
}
