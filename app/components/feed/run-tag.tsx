import { StatusTag, type Tone } from '#app/components/ui/status-tag.tsx'
import { runStateWords, type RunState } from '#app/domain/catalogue/feeds/feed.ts'

const tones = { running: 'going', done: 'done', unchanged: 'held', failed: 'trouble' } as const satisfies Record<
  RunState,
  Tone
>

/** How a reading of a feed went. */
export function RunTag({ state }: { state: RunState }) {
  return <StatusTag tone={tones[state]}>{runStateWords[state]}</StatusTag>
}
