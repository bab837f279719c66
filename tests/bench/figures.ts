type Figure = {
  /** "orders placed a second" */
  name: string
  value: number
  /** what was promised: at least, or at most */
  atLeast?: number
  atMost?: number
  unit?: string
}

/** Prints one figure beside what was promised. A broken promise makes the program end badly. */
export function figure({ name, value, atLeast, atMost, unit = '' }: Figure): void {
  const isKept = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
  const promise =
    atLeast !== undefined
      ? `, at least ${inWords(atLeast)}`
      : atMost !== undefined
        ? `, at most ${inWords(atMost)}`
        : ''
  console.log(`  ${isKept ? '✓' : '✗'} ${name}: ${inWords(value)}${unit && ` ${unit}`}${promise}`)
  if (!isKept) process.exitCode = 1
}

/** The value below which so many in a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

function inWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}
