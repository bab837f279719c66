import { fewest } from './not-found-searches.ts'

export type SoughtRow = { category: string | null; times: number; notFound: number | null }
type Tally = { filters: string; found: number; times: number }

/** What was looked for, by part of the shop, the commonest first. Numbers below five are hidden, also among those that found nothing. */
export function soughtBy(tallies: readonly Tally[]): { rows: SoughtRow[]; hasHidden: boolean } {
  const groups = new Map<string, { category: string | null; times: number; notFound: number }>()
  for (const { filters, found, times } of tallies) {
    const category = new URLSearchParams(filters).get('category')
    const group = groups.get(category ?? '') ?? { category, times: 0, notFound: 0 }
    const notFound = group.notFound + (found === 0 ? times : 0)
    groups.set(category ?? '', { category, times: group.times + times, notFound })
  }
  const all = [...groups.values()]
  const rows = all
    .filter(({ times }) => times >= fewest)
    .sort((a, b) => b.times - a.times || (a.category ?? '').localeCompare(b.category ?? ''))
    .map(({ notFound, ...row }) => ({ ...row, notFound: notFound >= fewest ? notFound : null }))
  return { rows, hasHidden: rows.length < all.length }
}
