import { wordsOf } from '../embedded/words.ts'

/**
 * One form for the forms of an English word: "gardens", "gardening" and "gardened" are all "garden". Meilisearch knows
 * no word forms, so the index keeps these and a search asks for these. It only has to be the same on both sides.
 */
export function formOf(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/^(.*[aeiouy].*)(ing|ed)$/, '$1')
    .replace(/([^aeiouls])\1$/, '$1') // swimming, swimm, swim
  const bare = stem.length > 3 ? stem.replace(/e$/, '') : stem
  return bare.length >= 3 ? bare : word
}

/** A text in these forms, word for word: the third word here is the third word there. */
export function formsOf(text: string): string {
  return wordsOf(text).map(formOf).join(' ')
}
