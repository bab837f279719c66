import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import { BrokerPersonCard } from '#app/components/broker/person-card.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { listBrokerPeople, listColleagues } from '#app/domain/people/broker-desk.server.ts'
import { addCaseworker, removeCaseworker } from '#app/domain/people/caseworkers.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Who looks after whom – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const { isOwner, people } = await asAnswer(() => listBrokerPeople(db, actor, { organisationId }))
  const colleagues = isOwner ? await listColleagues(db, { organisationId }) : []
  return {
    isOwner,
    people: people.map(({ mandateId, personId, name, state, endsOn, caseworkers, isMine }) => ({
      mandateId,
      personId,
      name,
      state,
      endsOn,
      isMine,
      caseworkers: caseworkers.map(({ userId, name: caseworker }) => ({ userId, name: caseworker })),
    })),
    colleagues: [...new Map(colleagues.map(({ userId, name }) => [userId, { userId, name }])).values()],
  }
}

const CoverForm = z.object({
  intent: z.enum(['name', 'remove']),
  mandateId: z.string(),
  userId: z.string({ error: 'Choose somebody.' }),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, CoverForm, async ({ intent, ...input }) => {
    const isNaming = intent === 'name'
    await transaction((tx) => (isNaming ? addCaseworker(tx, actor, input) : removeCaseworker(tx, actor, input)))
    const sentence = isNaming ? 'Named. The person is told who it is.' : 'From now on they see nothing of this person.'
    return redirectWith(paths.brokerPeople(params.organisationId!), sentence)
  })
}

export default function BrokerPeople() {
  const { isOwner, people, colleagues } = useLoaderData<typeof loader>()
  return (
    <>
      <Refused />
      <PageHeading
        title="Who looks after whom"
        lead="Only the people named here see anything of a person. When somebody is away, name a second one for cover."
      />
      {people.length === 0 ? (
        <EmptyState title={isOwner ? 'Nobody has let you act yet' : 'You look after nobody here'}>
          <p>
            {isOwner
              ? 'People can let you act for them, or their council records it.'
              : 'The owner can name you for somebody.'}
          </p>
        </EmptyState>
      ) : null}
      <div className="db-people">
        {people.map((person) => (
          <BrokerPersonCard key={person.mandateId} person={person} colleagues={isOwner ? colleagues : null} />
        ))}
      </div>
    </>
  )
}
