import { getFormProps, useForm } from '@conform-to/react'
import { roleWords, type Role } from '#app/domain/people/permissions.ts'
import { RadiosField, type Option } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/panel.tsx'

type Colleague = { userId: string; name: string; email: string; role: Role }

/** Who works in an organisation, with one press to end it, and an invitation for somebody new. `roles`: what they may be. */
export function Colleagues(props: { name: string; userId: string; colleagues: Colleague[]; roles: Option[] }) {
  const { name, userId, colleagues, roles } = props
  const lastResult = useLastResult()
  const [form, fields] = useForm<{ email: string; role: string }>({ id: 'invite', lastResult })
  return (
    <>
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
            cell: (colleague) => (colleague.userId === userId ? 'This is you' : <EndForm colleague={colleague} />),
          },
        ]}
      />
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

function EndForm({ colleague }: { colleague: Colleague }) {
  return (
    <form method="post">
      <Hidden name="intent" value="end" />
      <Hidden name="userId" value={colleague.userId} />
      <PlainButton about={colleague.name}>No longer works here</PlainButton>
    </form>
  )
}
