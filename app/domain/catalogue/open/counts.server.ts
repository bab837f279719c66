import { LRUCache } from 'lru-cache'
import { today } from '../../shared/day.ts'
import { canonical } from './filters.ts'
import type { Asked } from './sets.server.ts'

const counts = new LRUCache<string, number>({ max: 2000 })

/** How many there are, counted once for each version of the catalogue, day and filter. */
export async function countKept(
  name: string,
  { version, query }: Pick<Asked, 'version' | 'query'>,
  count: () => Promise<number>,
): Promise<number> {
  const key = [version, today(), name, canonical({ ...query, page: 1, per_page: 1 })].join(' ')
  const known = counts.get(key)
  if (known !== undefined) return known
  const total = await count()
  counts.set(key, total)
  return total
}
