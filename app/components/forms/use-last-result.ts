import type { SubmissionResult } from '@conform-to/react'
import { useActionData } from '@remix-run/react'

/** What `submit` sent back when the form was refused: for `useForm({ lastResult })`. */
export function useLastResult(): SubmissionResult | undefined {
  const answer = useActionData<{ lastResult?: SubmissionResult }>()
  return answer?.lastResult
}

/** Where several forms stand on one page: what came back, if it was this one that was sent, told by what it names. */
export function useOwnResult(sent: Record<string, string>): SubmissionResult | undefined {
  const lastResult = useLastResult()
  const typed = lastResult?.initialValue ?? {}
  return Object.entries(sent).every(([name, value]) => typed[name] === value) ? lastResult : undefined
}
