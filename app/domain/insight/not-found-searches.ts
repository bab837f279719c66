/** Numbers below this could point at somebody, so they are not shown. */
export const fewest = 5

export type NotFoundRow = { month: string; category: string | null; district: string; times: number }
type Tally = { day: string; filters: string; district: string; times: number }

/** Searches that found nothing, by month, category and district; what is rarer than five is only said to be there. */
export function notFoundBy(tallies: readonly Tally[]): { rows: NotFoundRow[]; hasHidden: boolean } {
  const groups = new Map<string, NotFoundRow>()
  for (const { day, filters, district, times } of tallies) {
    const category = new URLSearchParams(filters).get('category')
    const month = day.slice(0, 7)
    const key = `${month}|${category ?? ''}|${district}`
    const group = groups.get(key) ?? { month, category, district, times: 0 }
    groups.set(key, { ...group, times: group.times + times })
  }
  const all = [...groups.values()]
  const rows = all
    .filter(({ times }) => times >= fewest)
    .sort((a, b) => b.month.localeCompare(a.month) || b.times - a.times || a.district.localeCompare(b.district))
  return { rows, hasHidden: rows.length < all.length }
}

/** The words of searches that found nothing, the commonest first; rare ones are left out. */
export function wordsNotFound(
  tallies: readonly { words: string; times: number }[],
): { words: string; times: number }[] {
  const timesOf = new Map<string, number>()
  for (const { words, times } of tallies) if (words) timesOf.set(words, (timesOf.get(words) ?? 0) + times)
  return [...timesOf]
    .map(([words, times]) => ({ words, times }))
    .filter(({ times }) => times >= fewest)
    .sort((a, b) => b.times - a.times || a.words.localeCompare(b.words))
    .slice(0, 50)
}
