type Line = { id: string; pot: { id: string } | null }

/** Which pot pays for which line, as a page sends with its form what somebody read on it. */
export function payingPots(lines: readonly Line[]): string[] {
  return lines.map(({ id, pot }) => `${id}:${pot?.id ?? ''}`)
}

/** True where the same lines are paid from the same pots, in whatever order they came. */
export function isPaidAsRead(lines: readonly Line[], read: readonly string[]): boolean {
  return payingPots(lines).sort().join() === [...read].sort().join()
}
