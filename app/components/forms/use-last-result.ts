import type { SubmissionResult } from '@conform-to/react'
import { useActionData } from '@remix-run/react'

/** What `submit` sent back when the form was refused: for `useForm({ lastResult })`. */
export function useLastResult(): SubmissionResult | undefined {
  const answer = useActionData<{ lastResult?: SubmissionResult }>()
  return answer?.lastResult
}
