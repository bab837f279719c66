import { ErrorSummary } from '../forms/error-summary.tsx'
import { useLastResult } from '../forms/use-last-result.ts'

/** Above a page of one-press forms: why the press changed nothing. `but`: an intent whose form says so itself. */
export function Refused({ but }: { but?: string }) {
  const lastResult = useLastResult()
  if (but && lastResult?.initialValue?.intent === but) return null
  const errors = lastResult?.error ?? {}
  const sentences = Object.values(errors).flatMap((said) => said ?? [])
  return <ErrorSummary form={{ id: 'press', allErrors: sentences.length ? { '': sentences } : {} }} />
}
