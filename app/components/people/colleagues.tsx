import { getFormProps, useForm } from '@conform-to/react'
import { roleWords, type Role } from '#app/domain/people/permissions.ts'
import { RadiosField, type Option } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Details, Section } from '../ui/panel.tsx'
import { OpenInvitations, type OpenInvitation } from './open-invitations.tsx'

type Colleague = { userId: string; name: string; email: string; role: Role }

/**
 * Who works in an organisation, with one press to change or end it, invitations that are open, and one for somebody new.
 * `roles`: what they may be; `otherRoles`: what one may become by a press.
 */
export function Colleagues(props: {
  name: string
  userId: string
  colleagues: Colleague[]
  invitations: OpenInvitation[]
  roles: Option[]
  otherRoles?: readonly Role[]
  /** a council's administrator helps whoever has lost the app with the codes */
  mayResetCodes?: boolean
}) {
  const { name, userId, colleagues, invitations, roles, otherRoles = [], mayResetCodes = false } = props
  const lastResult = useLastResult()
  const isInviting = lastResult?.initialValue?.intent === 'invite'
  const [form, fields] = useForm<{ email: string; role: string }>({
    id: 'invite',
    lastResult: isInviting ? lastResult : undefined,
  })
  return (
    <>
      {isInviting ? null : (
        <ErrorSummary form={{ id: 'colleagues', allErrors: { '': lastResult?.error?.[''] ?? [] } }} />
      )}
      <DataTable
        caption={`The people who work for ${name}`}
        isCaptionHidden
        rows={colleagues}
        rowKey={(colleague) => `${colleague.userId} ${colleague.role}`}
        columns={[
          { heading: 'Name', isRowHeading: true, cell: (colleague) => colleague.name },
          { heading: 'E-mail address', cell: ({ email }) => email },
          { heading: 'Role', cell: ({ role }) => roleWords[role] },
          {
            heading: 'Change',
            cell: (colleague) =>
              colleague.userId === userId ? (
                <LeaveForm userId={userId} name={name} />
              ) : (
                <ChangeForms
                  colleague={colleague}
                  otherRoles={otherRoles.filter((role) => role !== colleague.role)}
                  mayResetCodes={mayResetCodes}
                />
              ),
          },
        ]}
      />
      <OpenInvitations invitations={invitations} />
      <Section heading="Invite a colleague" id="invite-colleague">
        <ErrorSummary form={form} />
        <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
          <Hidden name="intent" value="invite" />
          <TextField field={fields.email} label="Their e-mail address" type="email" isSpellingOff />
          <RadiosField field={fields.role} label="What will they be?" options={roles} />
          <Button>Send the invitation</Button>
        </form>
      </Section>
    </>
  )
}

function ChangeForms(props: { colleague: Colleague; otherRoles: readonly Role[]; mayResetCodes: boolean }) {
  const { colleague, otherRoles, mayResetCodes } = props
  const { userId, name, email } = colleague
  return (
    <div className="db-row">
      {otherRoles.map((role) => (
        <form key={role} method="post">
          <Hidden name="intent" value="role" />
          <Hidden name="userId" value={userId} />
          <Hidden name="role" value={role} />
          <PlainButton about={`of ${name}`}>Make {roleWords[role].toLowerCase()}</PlainButton>
        </form>
      ))}
      {mayResetCodes ? (
        <form method="post">
          <Hidden name="intent" value="reset-code" />
          <Hidden name="userId" value={userId} />
          <PlainButton about={`of ${name}`}>Reset lost codes</PlainButton>
        </form>
      ) : null}
      <Details summary={`${name} no longer works here`} about={`, ${email}`}>
        <form method="post">
          <p>Nothing of this organisation opens for {name} any more. You can invite them back later.</p>
          <Hidden name="intent" value="end" />
          <Hidden name="userId" value={userId} />
          <Button look="warning" about={`: ${name}`}>
            End their access
          </Button>
        </form>
      </Details>
    </div>
  )
}

/** For whoever changes nothing here: who the others are, and a way to leave. */
export function ColleagueNames(props: { name: string; userId: string; colleagues: Omit<Colleague, 'email'>[] }) {
  const { name, userId, colleagues } = props
  const lastResult = useLastResult()
  return (
    <>
      <ErrorSummary form={{ id: 'colleagues', allErrors: { '': lastResult?.error?.[''] ?? [] } }} />
      <DataTable
        caption={`The people who work for ${name}`}
        isCaptionHidden
        rows={colleagues}
        rowKey={(colleague) => `${colleague.userId} ${colleague.role}`}
        columns={[
          { heading: 'Name', isRowHeading: true, cell: (colleague) => colleague.name },
          { heading: 'Role', cell: ({ role }) => roleWords[role] },
          {
            heading: 'Change',
            cell: (one) => (one.userId === userId ? <LeaveForm userId={userId} name={name} /> : 'An owner can'),
          },
        ]}
      />
    </>
  )
}

/** Leaving oneself: folded, so that nobody does it by accident. */
function LeaveForm({ userId, name }: { userId: string; name: string }) {
  return (
    <Details summary="This is you">
      <form method="post">
        <p>When you leave, nothing of {name} opens for you any more. Somebody else has to invite you back.</p>
        <Hidden name="intent" value="end" />
        <Hidden name="userId" value={userId} />
        <Button look="warning">Leave {name}</Button>
      </form>
    </Details>
  )
}
