import { ErrorSummary } from '../forms/error-summary.tsx'
import { useLastResult } from '../forms/use-last-result.ts'

/** Above a page of one-press forms: why the press changed nothing. */
export function Refused() {
  const errors = useLastResult()?.error ?? {}
  const sentences = Object.values(errors).flatMap((said) => said ?? [])
  return <ErrorSummary form={{ id: 'press', allErrors: sentences.length ? { '': sentences } : {} }} />
}
