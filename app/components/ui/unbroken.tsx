/** Words in which no number that people copy by hand ends its line in the middle: a telephone, an account, a register. */
export function Unbroken({ words }: { words: string }) {
  const parts = words.split(/(\d[\d -]{4,16}\d)/)
  return parts.map((part, position) =>
    position % 2 === 0 ? (
      part
    ) : (
      <span key={position} className="db-unbroken">
        {part}
      </span>
    ),
  )
}
