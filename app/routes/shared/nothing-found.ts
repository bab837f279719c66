import { mostLetters } from '#search/address.ts'
import type { SearchQuery } from '#search/query.ts'
import type { SearchResult } from '#search/result.ts'

/** Why a page is empty: a word that nobody has is named. */
export function nothingWords(query: Pick<SearchQuery, 'text'>, { nothingFor, place }: SearchResult): string {
  if (nothingFor.length > 0) return `Nothing here matches ${listed(nothingFor)}.`
  const where = place?.isKnown ? ` near ${place.district}` : ''
  return `Nobody${where} offers ${query.text ? `“${query.text}”` : 'that'} the way you asked.`
}

/** Above what is shown although nothing could be looked for with what was typed. */
export function notLookedForWords(why: 'too long' | 'no words', { total }: Pick<SearchResult, 'total'>): string {
  const said =
    why === 'too long'
      ? `We could not look for that: it is longer than ${mostLetters} letters. Try a few of the words that matter most.`
      : 'We could not look for that: there is no letter and no number in it. Try a word for what would help you.'
  return total > 0 ? `${said} Below is what the shop has without it.` : said
}

/** Why what is shown was not typed: no listing has the word as it was. Null: what was typed is what is shown. */
export function notSaidWords({ notSaid, total }: Pick<SearchResult, 'notSaid' | 'total'>): string | null {
  return total > 0 && notSaid.length > 0 ? `No listing says ${listed(notSaid)}.` : null
}

/** What is shown is only near to what was asked. Null: something there is just that. */
export function nothingQuiteWords(
  { text }: Pick<SearchQuery, 'text'>,
  { isNothingQuite }: Pick<SearchResult, 'isNothingQuite'>,
): { said: string; toTry: string } | null {
  if (!isNothingQuite) return null
  const toTry = /\S\s+\S/.test(text) ? 'Try other words, or fewer.' : 'Try another word for it.'
  return { said: 'Nothing here is quite what you asked for. These come nearest.', toTry }
}

/** What is shown below so that nobody stands before an empty page is named for what it is. */
export function nearMissesTitle({ suggestions, place }: SearchResult): string {
  if (suggestions.length > 0) return 'Near to what you asked for'
  return place?.isKnown ? `Something else near ${place.district}` : 'Something else from the shop'
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ')
}
