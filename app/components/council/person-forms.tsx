import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'

/** A login of their own, by an invitation. */
export function InviteForm({ email }: { email: string | null }) {
  const [form, fields] = useForm<{ email: string }>({
    id: 'invite',
    lastResult: useOwnResult({ intent: 'invite' }),
    defaultValue: { email: email ?? '' },
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="invite" />
      <TextField field={fields.email} label="Send the invitation to" type="email" isSpellingOff />
      <Button look="secondary">Invite to Daybook</Button>
    </form>
  )
}
