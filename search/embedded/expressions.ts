// Words as FTS5 is asked for them.

export function quoted(word: string): string {
  return `"${word}"`
}

export function allOf(words: string[]): string {
  return words.map(quoted).join(' AND ')
}

export function together(words: string[]): string {
  return `"${words.join(' ')}"`
}
