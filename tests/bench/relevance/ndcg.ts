const gainOf = (grade: number) => 2 ** grade - 1
const discountAt = (position: number) => Math.log2(position + 2)

/**
 * Normalised discounted cumulative gain: 1 when the best stand first, 0 when nothing right is among the first `depth`.
 * Järvelin and Kekäläinen 2002, with the gain 2^grade - 1.
 */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>, depth = 10): number {
  const sumOf = (ordered: readonly number[]) =>
    ordered.slice(0, depth).reduce((sum, grade, position) => sum + gainOf(grade) / discountAt(position), 0)
  const ideal = sumOf([...grades.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : sumOf([...new Set(found)].map((slug) => grades.get(slug) ?? 0)) / ideal
}
