import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { ContactFields } from './contact-fields.tsx'

type Contact = { email: string | null; phone: string | null; address: string | null; district: string | null }
type Typed = { email?: string; phone?: string; address?: string; district?: string }

/** Where the council writes to a person. */
export function ContactDetails({ contact: { email, phone, address, district } }: { contact: Contact }) {
  const typed = { email: email ?? '', phone: phone ?? '', address: address ?? '', district: district ?? '' }
  const [form, fields] = useForm<Typed>({ id: 'contact', lastResult: useOwnResult('contact'), defaultValue: typed })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="contact" />
      <ContactFields fields={fields} />
      <Button look="secondary">Save where we write to</Button>
    </form>
  )
}

/** A login of their own, by an invitation. */
export function InviteForm({ email }: { email: string | null }) {
  const [form, fields] = useForm<{ email: string }>({
    id: 'invite',
    lastResult: useOwnResult('invite'),
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

/** Several forms stand on one page: what came back belongs to the one that was sent. */
function useOwnResult(intent: string) {
  const lastResult = useLastResult()
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined
}
