/** What a state's colour repeats: the word says it all. */
export type Tone = 'waiting' | 'held' | 'going' | 'done' | 'stopped' | 'trouble'

/** One plain word, or a few, for a state. */
export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return <strong className={`govuk-tag db-tag db-tag--${tone}`}>{children}</strong>
}
