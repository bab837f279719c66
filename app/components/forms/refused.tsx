import { ErrorSummary } from './error-summary.tsx'
import { useLastResult } from './use-last-result.ts'

/**
 * Why a press changed nothing: above a page of one-press forms, and where the form that was sent is gone because
 * somebody else was quicker. `saidBy`: the intents whose forms stand on this page and say so themselves; false: not there.
 */
export function Refused({ saidBy = [] }: { saidBy?: (string | false)[] }) {
  const lastResult = useLastResult()
  const intent = lastResult?.initialValue?.intent
  if (typeof intent === 'string' && saidBy.includes(intent)) return null
  const errors = lastResult?.error ?? {}
  const sentences = Object.values(errors).flatMap((said) => said ?? [])
  return <ErrorSummary form={{ id: 'press', allErrors: sentences.length ? { '': sentences } : {} }} />
}
