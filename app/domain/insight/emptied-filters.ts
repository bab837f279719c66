import { kindWords, providerTypeWords } from '../catalogue/listing.ts'
import { pounds } from '../shared/money.ts'
import { fewest } from './not-found-searches.ts'

export type EmptiedRow = { month: string; category: string | null; district: string; filter: string; times: number }
type Tally = { day: string; filters: string; district: string; times: number }

/**
 * Filters without which an empty page would have shown something, by month, part of the shop and district. A search with two such filters counts for each.
 * What is rarer than five is only said to be there.
 */
export function emptiedBy(tallies: readonly Tally[]): { rows: EmptiedRow[]; hasHidden: boolean } {
  const groups = new Map<string, EmptiedRow>()
  for (const { day, filters, district, times } of tallies) {
    const asked = new URLSearchParams(filters)
    const category = asked.get('category')
    for (const filter of new Set([...asked].flatMap(([name, value]) => filterInWords(name, value) ?? []))) {
      const month = day.slice(0, 7)
      const key = [month, category, district, filter].join('|')
      const group = groups.get(key) ?? { month, category, district, filter, times: 0 }
      groups.set(key, { ...group, times: group.times + times })
    }
  }
  const all = [...groups.values()]
  const rows = all
    .filter(({ times }) => times >= fewest)
    .sort((a, b) => b.month.localeCompare(a.month) || b.times - a.times || a.filter.localeCompare(b.filter))
  return { rows, hasHidden: rows.length < all.length }
}

/** A filter as people read it. Null: it is none, such as the part of the shop. */
function filterInWords(name: string, value: string): string | null {
  switch (name) {
    case 'max-price':
      return /^\d{1,8}$/.test(value) ? `At most ${pounds(Number(value))}` : null
    case 'within':
      return `Within ${value} ${value === '1' ? 'mile' : 'miles'}`
    case 'free':
      return 'Only what is free'
    case 'unit':
      return `Sold by the ${value}`
    case 'kind':
      return wordOf(kindWords, value)
    case 'provider-type':
      return `Only from ${wordOf(providerTypeWords, value) ?? value}`
    default:
      return null
  }
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string | null {
  return words[key] ?? null
}
