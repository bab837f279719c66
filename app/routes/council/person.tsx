import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireCouncilPerson } from '#app/auth/rooms.server.ts'
import { KnownOfPerson } from '#app/components/council/known-of-person.tsx'
import { InviteForm, WaitingInvitation } from '#app/components/council/person-forms.tsx'
import { StaffMandates } from '#app/components/council/staff-mandates.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { listBudgetsOfPerson } from '#app/domain/budgets/list-budgets-of-person.server.ts'
import { endMandate } from '#app/domain/ordering/end-mandate.server.ts'
import { invitePerson } from '#app/domain/people/invitations.server.ts'
import { fromLater, fromWhen } from '#app/domain/people/mandate.ts'
import { confirmMandate, resumeMandate, suspendMandate } from '#app/domain/people/mandate-states.server.ts'
import { takePersonInvitationBack } from '#app/domain/people/person-invitations.server.ts'
import { StaffPersonForm, type StaffPersonAct } from '#app/domain/people/person-forms.ts'
import { getPersonForStaff } from '#app/domain/people/staff-person.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction, type Tx } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? 'Somebody'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params)
  const [person, budgets] = await Promise.all([
    getPersonForStaff(db, access, actor),
    listBudgetsOfPerson(db, access.personId),
  ])
  const { invitation, ...shown } = found(person)
  return {
    organisationId: access.councilId,
    person: shown,
    budgets,
    invitation: invitation && { ...invitation, until: dayInWords(today(invitation.expiresAt), { weekday: false }) },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params)
  return submit(request, StaffPersonForm, async (input) => {
    const { personId, councilId } = access
    const sentence = await transaction((tx) => act(tx, actor, { ...input, personId }))
    return redirectWith(paths.councilPerson(councilId, personId), sentence)
  })
}

async function act(tx: Tx, actor: Actor, input: StaffPersonAct & { personId: string }): Promise<string> {
  switch (input.intent) {
    case 'invite':
      await invitePerson(tx, actor, input)
      return 'The invitation is on its way.'
    case 'take-back':
      await takePersonInvitationBack(tx, actor, input)
      return 'The invitation is taken back. Its link opens nothing any more.'
    case 'confirm': {
      const { startsOn } = await confirmMandate(tx, actor, input)
      return `Confirmed. ${fromWhen(startsOn, today())} they may act, and the person is told.`
    }
    case 'suspend':
      await suspendMandate(tx, actor, input)
      return 'Stopped. They can do nothing for this person now.'
    case 'resume': {
      const { startsOn } = await resumeMandate(tx, actor, input)
      return `They may act${fromLater(startsOn, today()) || ' again'}, and the person is told.`
    }
    case 'end':
      await endMandate(tx, actor, input)
      return 'Ended, with their basket and what waited for a yes.'
    default:
      return input satisfies never
  }
}

export default function StaffPerson() {
  const { organisationId, person, invitation, budgets } = useLoaderData<typeof loader>()
  const { personId, name, shortName, referenceNumber, contact, mandates, mayRecord } = person
  return (
    <>
      <BackLink href={paths.councilPeople(organisationId)}>People</BackLink>
      <Refused saidBy={['invite']} />
      <PageHeading
        title={name}
        above={`Reference number ${referenceNumber}`}
        actions={
          <ButtonLink href={paths.budget(personId)} look="secondary" icon="coins">
            See the budget
          </ButtonLink>
        }
      />
      <Section heading="Budgets" id="budgets">
        <Budgets organisationId={organisationId} budgets={budgets} />
        {mayRecord ? (
          <ButtonLink href={paths.councilNewBudget(organisationId, personId)} look="secondary" icon="plus">
            Write a budget
          </ButtonLink>
        ) : null}
      </Section>
      <Section heading={`Who may act for ${shortName}`} id="mandates">
        <StaffMandates mandates={mandates} mayRecord={mayRecord} />
        {mayRecord ? (
          <ButtonLink href={paths.councilNewMandate(organisationId, personId)} look="secondary" icon="plus">
            Record who may act
          </ButtonLink>
        ) : null}
      </Section>
      {contact && mayRecord ? (
        <>
          <Section heading={`What we know of ${shortName}`} id="contact">
            <KnownOfPerson person={{ name, shortName, ...contact }} />
            <ButtonLink href={paths.councilChangePerson(organisationId, personId)} look="secondary">
              Change
            </ButtonLink>
          </Section>
          <Section heading="A login of their own" id="login">
            {person.hasLogin ? <p>{shortName} has a login.</p> : null}
            {!person.hasLogin && invitation ? <WaitingInvitation invitation={invitation} /> : null}
            {person.hasLogin ? null : <InviteForm email={contact.email} />}
          </Section>
        </>
      ) : null}
    </>
  )
}

type Budget = { id: string; state: string; startsOn: string; endsOn: string; agreedPence: number | null }

function Budgets({ organisationId, budgets }: { organisationId: string; budgets: Budget[] }) {
  if (budgets.length === 0) return <p>There is no budget yet.</p>
  return (
    <DataTable
      caption="Budgets, the newest first"
      isCaptionHidden
      rows={budgets}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'From and to',
          isRowHeading: true,
          cell: ({ id, startsOn, endsOn }) => (
            <a className="govuk-link" href={paths.councilBudget(organisationId, id)}>
              {dayInWords(startsOn, { weekday: false })} to {dayInWords(endsOn, { weekday: false })}
            </a>
          ),
        },
        {
          heading: 'State',
          cell: ({ state }) => (
            <StatusTag tone={toneOf(state)}>{state === 'draft' ? 'waits for finance' : state}</StatusTag>
          ),
        },
        { heading: 'Amount', isNumeric: true, cell: ({ agreedPence }) => pounds(agreedPence ?? 0) },
      ]}
    />
  )
}

function toneOf(state: string) {
  if (state === 'taken back') return 'stopped'
  return state === 'draft' ? 'waiting' : 'going'
}
