import type { TextPart } from '../result.ts'
import { stemOf } from './stems.ts'
import { plain } from './words.ts'

/** Words side by side in any form, by their stems; or how a word begins. */
export type Mark = { stems: string[] } | { begins: string }

/** Cuts a text where something that was looked for begins and ends, by the index's own stems. */
export function marked(text: string, marks: readonly Mark[]): TextPart[] {
  if (marks.length === 0) return [{ text, isMatch: false }]
  const pieces = text.split(/([\p{L}\p{N}\p{Mn}]+)/u)
  const words = pieces.flatMap((piece, at) => (at % 2 === 1 ? [{ at, word: plain(piece) }] : []))
  const stems = words.map(({ word }) => stemOf(word))
  const found = new Set<number>()
  words.forEach(({ at, word }, position) => {
    for (const mark of marks) {
      if ('begins' in mark) {
        if (word.startsWith(mark.begins)) found.add(at)
      } else if (mark.stems.every((stem, offset) => stems[position + offset] === stem)) {
        const last = words[position + mark.stems.length - 1]?.at ?? at
        for (let piece = at; piece <= last; piece++) found.add(piece)
      }
    }
  })
  return joined(pieces.map((piece, at) => ({ text: piece, isMatch: found.has(at) })))
}

function joined(pieces: TextPart[]): TextPart[] {
  const parts: TextPart[] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (piece.text === '') continue
    if (last && last.isMatch === piece.isMatch) last.text += piece.text
    else parts.push({ ...piece })
  }
  return parts
}
