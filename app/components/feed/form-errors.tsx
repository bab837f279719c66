import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'

/** What was refused, on a page whose forms are only buttons. */
export function FormErrors() {
  const [form] = useForm({ id: 'act', lastResult: useLastResult() })
  const { id } = getFormProps(form)
  return (
    <div id={id}>
      <ErrorSummary form={form} />
    </div>
  )
}
