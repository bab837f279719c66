import { ErrorSummary } from './error-summary.tsx'
import { useLastResult } from './use-last-result.ts'

/**
 * Why a press changed nothing: above a page of one-press forms, and where the form that was sent is gone because
 * somebody else was quicker. `saidBy`: the intents whose forms stand on this page and say so themselves; false: not
 * there. `formOf`: the ids of forms far below by their intents; each sentence leads to its field.
 */
export function Refused(props: { saidBy?: (string | false)[]; formOf?: Record<string, string> }) {
  const { saidBy = [], formOf = {} } = props
  const lastResult = useLastResult()
  const intent = lastResult?.initialValue?.intent
  if (typeof intent === 'string' && saidBy.includes(intent)) return null
  const errors = Object.entries(lastResult?.error ?? {}).map(([name, said]) => [name, said ?? []] as const)
  const formId = typeof intent === 'string' ? formOf[intent] : undefined
  if (formId) return <ErrorSummary form={{ id: formId, allErrors: Object.fromEntries(errors) }} />
  const sentences = errors.flatMap(([, said]) => said)
  return <ErrorSummary form={{ id: 'press', allErrors: sentences.length ? { '': sentences } : {} }} />
}
