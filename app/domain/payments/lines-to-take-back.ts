/**
 * Of lines that a fund has paid, in the order in which they are to be owed again: as many as bring what is missing, and
 * none without which it is there all the same. All of them where that is not enough.
 */
export function linesToTakeBack<Line extends { pence: number }>(lines: Line[], missingPence: number): Line[] {
  const taken: Line[] = []
  let left = missingPence
  for (const line of lines) {
    if (left <= 0) break
    taken.push(line)
    left -= line.pence
  }
  return taken.filter(({ pence }) => {
    if (left + pence > 0) return true
    left += pence
    return false
  })
}
