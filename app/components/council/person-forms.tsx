import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { InsetText } from '../ui/panel.tsx'

type Invitation = { id: string; email: string; until: string }

/** An invitation that nobody has accepted yet: whoever sees a wrong address here takes it back. */
export function WaitingInvitation({ invitation: { id, email, until } }: { invitation: Invitation }) {
  return (
    <form method="post" className="db-measure">
      <InsetText>
        An invitation went to {email}. Nobody has accepted it yet, and it is good until {until}. If you send another
        one, the link in this one opens nothing any more.
      </InsetText>
      <Hidden name="invitationId" value={id} />
      <p>
        <PlainButton name="intent" value="take-back" about={`from ${email}`}>
          Take it back
        </PlainButton>
      </p>
    </form>
  )
}

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
