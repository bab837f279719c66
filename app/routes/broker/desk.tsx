import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { Figures } from '#app/components/ui/task-list.tsx'
import { needsDoing, totalOf, waitsForReader } from '#app/domain/invoicing/needs-doing.server.ts'
import { listBrokerPeople } from '#app/domain/people/broker-desk.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Broker'} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const { membership, isOwner, people } = await asAnswer(() => listBrokerPeople(db, actor, { organisationId }))
  const mine = people.filter(({ isMine, state }) => isMine && state === 'standing')
  const needs = await needsDoing(
    db,
    actor,
    mine.map(({ personId, powers }) => ({ personId, mayPay: powers.includes('manage-money') })),
  )
  return {
    organisationId,
    name: membership.organisationName,
    isOwner,
    people: people.length,
    mine: mine.map(({ personId, name, powers }) => ({
      personId,
      name,
      waits: totalOf(needs.get(personId)),
      waitsForMe: waitsForReader(needs.get(personId), { mayApprove: powers.includes('approve') }),
    })),
    uncovered: people
      .filter(({ caseworkers, state }) => state === 'standing' && caseworkers.length === 0)
      .map(({ mandateId, name }) => ({ mandateId, name })),
  }
}

export default function Desk() {
  const { organisationId, name, isOwner, people, mine, uncovered } = useLoaderData<typeof loader>()
  const waiting = mine.filter(({ waitsForMe }) => waitsForMe > 0)
  return (
    <>
      <PageHeading title={name} />
      <Figures
        figures={[
          { figure: String(mine.length), words: 'people you look after', href: paths.actingFor() },
          { figure: String(waiting.length), words: 'of them wait for you' },
          ...(isOwner
            ? [{ figure: String(people), words: 'people in all', href: paths.brokerPeople(organisationId) }]
            : []),
        ]}
      />
      {isOwner && uncovered.length ? (
        <Section heading="Nobody looks after them yet" id="uncovered">
          <ul className="govuk-list govuk-list--bullet">
            {uncovered.map(({ mandateId, name: person }) => (
              <li key={mandateId}>{person}</li>
            ))}
          </ul>
          <p>
            <a className="govuk-link" href={paths.brokerPeople(organisationId)}>
              Say who looks after them
            </a>
          </p>
        </Section>
      ) : null}
      <Section heading="Your people" id="mine">
        {mine.length === 0 ? (
          <EmptyState title="You look after nobody here" level={3}>
            <p>The owner of {name} can name you for somebody.</p>
          </EmptyState>
        ) : (
          <ul className="govuk-list">
            {mine.map(({ personId, name: person, waits }) => (
              <li key={personId}>
                <a className="govuk-link" href={paths.person(personId)}>
                  {person}
                </a>{' '}
                <span className="db-soft">
                  {waits === 1 ? '1 thing waits' : waits ? `${waits} things wait` : 'nothing waits'}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
