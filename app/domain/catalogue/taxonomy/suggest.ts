import { meanings } from './meanings.ts'

export type Told = {
  title: string
  summary: string
  description: string
  whoFor?: string | null
  included?: string | null
}
type Known = { id: string; slug: string; name: string; parentId: string | null }
export type Suggestion = { id: string; name: string; words: string[] }

const smallWords = new Set(['and', 'the', 'for', 'with', 'you', 'your', 'of', 'to', 'a', 'in', 'services', 'service'])

/**
 * Categories that a text speaks of, the likeliest first, each with the words that say so. A word in the title counts four
 * times, in the sentence under it twice; a child of an equally likely shelf comes before it, since it says more.
 */
export function suggestCategories(text: Told, categories: readonly Known[], most = 3): Suggestion[] {
  const parts = [
    { words: plain(text.title), weight: 4 },
    { words: plain(text.summary), weight: 2 },
    { words: plain(`${text.description} ${text.whoFor ?? ''} ${text.included ?? ''}`), weight: 1 },
  ]
  return categories
    .map((category) => ({ category, ...scoreOf(category, parts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Number(b.category.parentId !== null) - Number(a.category.parentId !== null))
    .slice(0, most)
    .map(({ category, words }) => ({ id: category.id, name: category.name, words }))
}

function scoreOf({ slug, name }: Known, parts: { words: string; weight: number }[]) {
  const wanted = [...new Set([...nameWords(name), ...(meanings[slug] ?? [])].map((word) => plain(word).trim()))]
  const found = wanted.map((word) => ({
    word,
    score: parts.reduce((sum, part) => sum + (part.words.includes(` ${word} `) ? part.weight : 0), 0),
  }))
  const said = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
  return { score: said.reduce((sum, { score }) => sum + score, 0), words: said.map(({ word }) => word).slice(0, 4) }
}

function nameWords(name: string): string[] {
  const words = plain(name).trim().split(' ')
  const telling = words.filter((word) => word.length > 3 && !smallWords.has(word))
  return [words.join(' '), ...telling]
}

/** Lower case, one space between words and around the whole, so that ' art ' is not found in 'start'. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
