import type { SearchEngine } from '#search/engine.ts'
import { gradesOf, type JudgedSearch } from './judgement.ts'
import { ndcg } from './ndcg.ts'

type Answer = {
  judged: JudgedSearch
  total: number
  /** something stands on the first page that is right */
  hasRight: boolean
  isNothingQuite: boolean
  ndcg: number
  first: string[]
}

/** Asks an engine each judged search as a visitor would, on the first page. */
export async function measure(engine: SearchEngine, searches: readonly JudgedSearch[]) {
  const answers: Answer[] = []
  for (const judged of searches) {
    const { hits, total, isNothingQuite } = await engine.search({
      ...{ text: judged.text, near: judged.near ?? null, pageSize: 10 },
    })
    const found = hits.map(({ slug }) => slug)
    const grades = gradesOf(judged)
    const hasRight = found.some((slug) => grades.has(slug))
    answers.push({ judged, total, hasRight, isNothingQuite, ndcg: ndcg(found, grades), first: found.slice(0, 3) })
  }
  const answered = answers.filter(({ judged }) => judged.best.length > 0)
  const right = answered.filter(({ hasRight }) => hasRight)
  const unanswered = answers.filter(({ judged }) => judged.best.length === 0)
  const kinds = [
    { words: 'with typing mistakes', of: answered.filter(({ judged }) => judged.meant) },
    { words: 'typed right', of: answered.filter(({ judged }) => !judged.meant) },
    { words: 'with a place', of: answered.filter(({ judged }) => judged.near) },
  ]
  return {
    all: {
      ...figuresOf(answered),
      honest: shareOf(unanswered, ({ total }) => total === 0),
      /** nothing found, or said that nothing is quite right */
      saysSo: shareOf(unanswered, ({ total, isNothingQuite }) => total === 0 || isNothingQuite),
      /** said that nothing is quite right, above something that is */
      saysSoWrongly: shareOf(right, ({ isNothingQuite }) => isNothingQuite),
    },
    kinds: kinds.map(({ words, of }) => ({ words, count: of.length, ...figuresOf(of) })),
    /** the searches that went worst, to read */
    worst: [
      ...answered
        .filter(({ ndcg }) => ndcg < 0.5)
        .map(
          ({ judged, ndcg, total, first }) => `${ndcg.toFixed(2)} “${judged.text}” found ${total}: ${first.join(', ')}`,
        ),
      ...right
        .filter(({ isNothingQuite }) => isNothingQuite)
        .map(({ judged, first }) => `said wrongly that nothing is quite “${judged.text}”: ${first.join(', ')}`),
      ...unanswered
        .filter(({ total }) => total > 0)
        .map(({ judged, total, first }) => `none “${judged.text}” found ${total}: ${first.join(', ')}`),
    ],
  }
}

function figuresOf(answers: readonly Answer[]) {
  return {
    ndcg: answers.reduce((sum, answer) => sum + answer.ndcg, 0) / Math.max(1, answers.length),
    foundNothing: shareOf(answers, ({ total }) => total === 0),
  }
}

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / Math.max(1, items.length)
}
