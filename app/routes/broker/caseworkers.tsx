import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, PlainButton } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { listColleagues } from '#app/domain/people/broker-desk.server.ts'
import { endMembership } from '#app/domain/people/end-membership.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import { roleWords } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Caseworkers – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const wanted = { kind: 'broker', roles: ['owner'] } as const
  const { actor, membership } = await requireOrganisation(request, params.organisationId, wanted)
  const colleagues = await listColleagues(db, membership)
  return { userId: actor.userId, name: membership.organisationName, colleagues }
}

const ColleagueForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }),
    role: z.enum(['owner', 'staff'], { error: 'Choose what they will be.' }),
  }),
  z.object({ intent: z.literal('end'), userId: z.string() }),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, ColleagueForm, async (input) => {
    if (input.intent === 'invite') {
      await transaction((tx) => inviteColleague(tx, actor, { ...input, organisationId }))
      return redirectWith(paths.brokerCaseworkers(organisationId), 'The invitation is on its way.')
    }
    await transaction((tx) => endMembership(tx, actor, { organisationId, userId: input.userId }))
    return redirectWith(paths.brokerCaseworkers(organisationId), 'From now on they see nothing here.')
  })
}

export default function Caseworkers() {
  const { userId, name, colleagues } = useLoaderData<typeof loader>()
  const lastResult = useLastResult()
  const [form, fields] = useForm<{ email: string; role: string }>({ id: 'invite', lastResult })
  return (
    <>
      <PageHeading title="Caseworkers" lead={`The people who work for ${name}.`} />
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
              colleague.userId === userId ? 'This is you' : <EndForm userId={colleague.userId} name={colleague.name} />,
          },
        ]}
      />
      <Section heading="Invite a colleague" id="invite-colleague">
        <ErrorSummary form={form} />
        <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
          <Hidden name="intent" value="invite" />
          <TextField field={fields.email} label="Their e-mail address" type="email" isSpellingOff />
          <RadiosField
            field={fields.role}
            label="What will they be?"
            options={[
              { value: 'staff', words: 'A caseworker', hint: 'Sees only the people they are named for' },
              { value: 'owner', words: 'An owner', hint: 'Says who looks after whom' },
            ]}
          />
          <Button>Send the invitation</Button>
        </form>
      </Section>
    </>
  )
}

function EndForm({ userId, name }: { userId: string; name: string }) {
  return (
    <form method="post">
      <Hidden name="intent" value="end" />
      <Hidden name="userId" value={userId} />
      <PlainButton about={name}>No longer works here</PlainButton>
    </form>
  )
}
