type One = { id: string; parentId: string | null; mergedIntoId: string | null }
type Cover = { categoryId: string; coveredById: string }

/**
 * For each category the ids whose rules hold for it: its own, those above it, those merged into it, those above which it
 * stood when a rule was made. So a pot that may buy something may still buy it, wherever the council has put it since.
 */
export function coverageOf(taxonomy: readonly One[], covers: readonly Cover[]): Map<string, string[]> {
  const next = new Map<string, string[]>(taxonomy.map(({ id, parentId }) => [id, parentId ? [parentId] : []]))
  for (const { id, mergedIntoId } of taxonomy) if (mergedIntoId) next.get(mergedIntoId)?.push(id)
  for (const { categoryId, coveredById } of covers) next.get(categoryId)?.push(coveredById)
  return new Map(taxonomy.map(({ id }) => [id, reachedFrom(id, next)]))
}

function reachedFrom(id: string, next: Map<string, string[]>): string[] {
  const reached = [id]
  for (const at of reached) for (const one of next.get(at) ?? []) if (!reached.includes(one)) reached.push(one)
  return reached
}
