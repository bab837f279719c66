import { littleWords } from '../words/starting-stop-words.ts'

/** Lower case, without accents: "Café" and "cafe" are one word. */
export function plain(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
}

const isPlain = /^[ -~]*$/

/** The words of a text as the index knows them. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a word does not count, by the stop words that a council has. */
export type IsStop = (word: string) => boolean

export function isStopBy(stopWords: readonly string[]): IsStop {
  const stops = new Set(stopWords.map(plain))
  return (word) => stops.has(word)
}

/** The words that carry meaning; all of them when none would be left. */
export function meaningfulWordsOf(text: string, isStop: IsStop): string[] {
  const words = wordsOf(text).slice(0, 12)
  const meaningful = words.filter((word) => !isStop(word))
  return meaningful.length > 0 ? meaningful : words
}

const little = new Set(wordsOf(littleWords))

/** Those of them that say what is looked for. */
export function tellingWordsOf(text: string, isStop: IsStop): string[] {
  const words = meaningfulWordsOf(text, isStop)
  const telling = words.filter((word) => !little.has(word))
  return telling.length > 0 ? telling : words
}

export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word)
}
