import type { KeptSearchSettings } from '#db/schema/search.ts'

/** "Added 2 lines of words that mean the same, changed 1 weight", for the history. Null: nothing changed. */
export function whatChanged(before: KeptSearchSettings, after: KeptSearchSettings): string | null {
  const meanings = difference(linesOf(before.synonyms), linesOf(after.synonyms))
  const stops = difference(wordsOf(before.stopWords), wordsOf(after.stopWords))
  const rules = [...new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])]
  const weights = rules.filter((rule) => before.weights[rule] !== after.weights[rule]).length
  const parts = [
    said('added', meanings.added, 'line of words that mean the same', 'lines of words that mean the same'),
    said('took away', meanings.gone, 'line of words that mean the same', 'lines of words that mean the same'),
    said('added', stops.added, 'word that does not count', 'words that do not count'),
    said('took away', stops.gone, 'word that does not count', 'words that do not count'),
    said('changed', weights, 'weight', 'weights'),
  ].filter((part) => part !== null)
  const words = parts.join(', ')
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null
}

function said(verb: string, ...[count, one, several]: [number, string, string]): string | null {
  return count === 0 ? null : `${verb} ${count} ${count === 1 ? one : several}`
}

function difference(before: Set<string>, after: Set<string>) {
  return {
    added: [...after].filter((one) => !before.has(one)).length,
    gone: [...before].filter((one) => !after.has(one)).length,
  }
}

function linesOf(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[\s,]+/).filter(Boolean))
}
