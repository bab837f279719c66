import { z } from 'zod'
import { usualWeights, weightsFrom, type RankingWeights } from './ranking.ts'
import { startingMeanings } from './words/starting-meanings.ts'
import { startingStopWords } from './words/starting-stop-words.ts'

/** Who asks for one of these words is shown what has one of those as well. The same on both sides: they mean one thing. */
export type Meaning = { from: readonly string[]; to: readonly string[] }

/** What a council can say about how search works. Both engines take it up. */
export type SearchSettings = { meanings: Meaning[]; stopWords: string[]; weights: RankingWeights }

/** Each line one meaning: "carer, personal assistant" both ways, "mum > mother" one way. What makes no sense is passed over. */
export function meaningsFrom(text: string): Meaning[] {
  return text.split('\n').flatMap((line) => {
    const [from = [], to] = line.split('>').map(listed)
    if (to) return from.length > 0 && to.length > 0 ? [{ from, to }] : []
    return from.length > 1 ? [{ from, to: from }] : []
  })
}

export function stopWordsFrom(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ]
}

function listed(words: string): string[] {
  return words
    .split(',')
    .map((one) => one.trim().toLowerCase().replace(/\s+/g, ' '))
    .filter(Boolean)
}

export const startingSettings: SearchSettings = {
  meanings: meaningsFrom(startingMeanings),
  stopWords: stopWordsFrom(startingStopWords),
  weights: usualWeights,
}

/** What there is to begin with, as a council edits it. */
export const startingKept = {
  synonyms: startingMeanings.trim(),
  stopWords: startingStopWords.trim(),
  weights: { ...usualWeights },
}

/** The settings as they were kept; null: as they are to begin with. */
export function settingsFrom(
  kept: { synonyms: string; stopWords: string; weights: Record<string, number> } | null,
): SearchSettings {
  return kept
    ? {
        meanings: meaningsFrom(kept.synonyms),
        stopWords: stopWordsFrom(kept.stopWords),
        weights: weightsFrom(kept.weights),
      }
    : startingSettings
}

const written = z.object({
  meanings: z.array(z.object({ from: z.array(z.string()), to: z.array(z.string()) })),
  stopWords: z.array(z.string()),
  weights: z.record(z.string(), z.number()),
})

/** Settings as an index keeps them; null: none, or of another time. */
export function readSettings(json: string): SearchSettings | null {
  const { data } = written.nullable().safeParse(JSON.parse(json))
  return data ? { ...data, weights: weightsFrom(data.weights) } : null
}
