/** "£1,204.50" from whole pence. */
export function pounds(pence: number): string {
  const whole = String(Math.floor(Math.abs(pence) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${pence < 0 ? '−' : ''}£${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`
}

/** Whole pence from what a person types: "12", "12.5", "£1,204.50". Null when it is not an amount. */
export function penceFrom(typed: string): number | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return null
  const [, whole = '', rest = ''] = match
  return Number(whole.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0') || 0)
}

/**
 * Splits whole pence by weights so that the parts add up: largest remainder, the earlier part first where remainders are equal.
 * Refuses no weights or a sum of 0.
 */
export function splitByWeight(pence: number, weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) throw new Error('splitByWeight needs a weight above 0')
  const exact = weights.map((weight) => BigInt(pence) * BigInt(weight))
  const parts = exact.map((value) => Number(value / BigInt(sum)))
  const remainders = exact.map((value, position) => ({ position, rest: Number(value % BigInt(sum)) }))
  let missing = pence - parts.reduce((total, part) => total + part, 0)
  for (const { position } of remainders.sort((a, b) => b.rest - a.rest || a.position - b.position)) {
    if (missing === 0) break
    parts[position] = (parts[position] ?? 0) + 1
    missing -= 1
  }
  return parts
}

/** Whole pence, rounded half up once: `numerator / denominator` of non-negative whole numbers. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const twice = BigInt(numerator) * 2n + BigInt(denominator)
  return Number(twice / (BigInt(denominator) * 2n))
}
