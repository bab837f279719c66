import { Refusal } from '../../shared/refusal.ts'
import { lineOf, type Category } from './taxonomy.server.ts'

const mostDeep = 3

/** How many levels stand below a category. */
export function heightOf(taxonomy: readonly Category[], id: string): number {
  const heights = taxonomy
    .filter((one) => one.parentId === id && !one.mergedIntoId)
    .map((child) => 1 + heightOf(taxonomy, child.id))
  return Math.max(0, ...heights)
}

type Place = { parentId: string | null; below: number; field?: 'parentId' | 'intoId' }

/** `below`: how many levels come along under what is put there. */
export function requireDepth(taxonomy: readonly Category[], { parentId, below, field = 'parentId' }: Place): void {
  const above = parentId ? lineOf(taxonomy, parentId).length : 0
  if (above + 1 + below > mostDeep) {
    throw new Refusal('not-allowed', 'Categories go three deep and no deeper. Choose a place higher up.', { field })
  }
}
