import { roleWords, type Role } from '#app/domain/people/permissions.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { PlainButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export type OpenInvitation = { id: string; email: string; role: Role; isLapsed: boolean; until: string }

/** Invitations that nobody has accepted: sent again, or taken back, by one press. */
export function OpenInvitations({ invitations }: { invitations: OpenInvitation[] }) {
  if (invitations.length === 0) return null
  return (
    <Section heading="Invitations that nobody has accepted yet" id="open-invitations">
      <DataTable
        caption="Invitations that nobody has accepted yet"
        isCaptionHidden
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'E-mail address', isRowHeading: true, cell: ({ email }) => email },
          { heading: 'Role', cell: ({ role }) => roleWords[role] },
          {
            heading: 'State',
            cell: ({ isLapsed, until }) =>
              isLapsed ? (
                <>
                  <StatusTag tone="stopped">Lapsed</StatusTag> on {until}
                </>
              ) : (
                `Good until ${until}`
              ),
          },
          { heading: 'Change', cell: (invitation) => <Acts {...invitation} /> },
        ]}
      />
    </Section>
  )
}

function Acts({ id, email }: OpenInvitation) {
  return (
    <form method="post" className="db-row">
      <Hidden name="invitationId" value={id} />
      <PlainButton name="intent" value="again" about={`to ${email}`}>
        Send it again
      </PlainButton>
      <PlainButton name="intent" value="take-back" about={`from ${email}`}>
        Take it back
      </PlainButton>
    </form>
  )
}
