import type { TextPart } from '../result.ts'
import { editDistance, mistakesAllowed } from '../embedded/spelling.ts'
import { meaningfulWordsOf, plain, wordsOf, type IsStop } from '../embedded/words.ts'
import { stemOf } from '../embedded/stems.ts'
import type { Variant } from './variants.ts'

/** Around what Meilisearch found in the plain forms: signs that no text holds. */
export const marks = { begin: '\u0002', end: '\u0003' }

type Field = keyof Variant['words']
export type Formatted = Partial<Record<Field, string>>

/** Which words of a field were found: the third of the plain forms is the third of the text that people read. */
function foundIn(formatted: string | undefined): boolean[] {
  return (formatted ?? '')
    .split(' ')
    .filter(Boolean)
    .map((form) => form.includes(marks.begin))
}

/** A text in pieces, those marked whose plain form was found. */
export function marked(text: string, formatted: string | undefined): TextPart[] {
  const found = foundIn(formatted)
  const parts: TextPart[] = []
  let at = 0
  for (const piece of text.split(/([\p{L}\p{N}\p{Mn}]+)/u)) {
    if (piece === '') continue
    const words = wordsOf(piece)
    const isMatch = words.length > 0 && found.slice(at, at + words.length).some(Boolean)
    at += words.length
    const last = parts.at(-1)
    if (last && last.isMatch === isMatch) last.text += piece
    else parts.push({ text: piece, isMatch })
  }
  return parts.length > 0 ? parts : [{ text, isMatch: false }]
}

/** The words that were found in one listing, as it writes them. */
export function foundWords(variant: Variant, formatted: Formatted): string[] {
  const { title, summary, organisationName, categoryName } = variant.card
  const texts: Record<Field, string> = {
    ...{ title, summary, name: organisationName, category: categoryName, text: variant.text },
  }
  const fields: Field[] = ['title', 'name', 'category', 'summary', 'text']
  return fields.flatMap((field) => {
    const found = foundIn(formatted[field])
    return wordsOf(texts[field]).filter((_, at) => found[at])
  })
}

/** The words as they were probably meant: a word that was not found as it was typed is the found word nearest to it. Null: all were. */
export function meantBy(typed: string, { found, isStop }: { found: readonly string[]; isStop: IsStop }): string | null {
  const forms = [...new Set(found)].map((word) => ({ word, form: stemOf(word) }))
  const words = meaningfulWordsOf(typed, isStop)
  const meant = words.map((word) => {
    const form = stemOf(plain(word))
    if (forms.some((one) => one.form.startsWith(form) || one.word.startsWith(word))) return word
    const [nearest] = forms
      .map((one) => ({ ...one, far: editDistance(form, one.form, 2) }))
      .filter(({ far }) => far <= Math.max(1, mistakesAllowed(word)))
      .sort((a, b) => a.far - b.far)
    if (nearest === undefined || mistakesAllowed(word) === 0) return word
    return nearest.word
  })
  return meant.some((word, at) => word !== words[at]) ? meant.join(' ') : null
}
