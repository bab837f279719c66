import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { PersonCard, type PersonToHelp } from '#app/components/acting-for/person-card.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { listActedFor } from '#app/domain/people/acted-for.server.ts'
import { listDoors } from '#app/domain/people/doors.server.ts'
import { needsDoing } from '#app/domain/invoicing/needs-doing.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'The people you act for – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const [people, { ownPerson }] = await Promise.all([listActedFor(db, actor), listDoors(db, actor)])
  const slug = new URL(request.url).searchParams.get('listing')
  if (slug) return chooser(slug, people, ownPerson)
  const needs = await needsDoing(
    db,
    actor,
    people.map(({ personId, powers }) => ({ personId, mayPay: powers.has('manage-money') })),
  )
  const helped = people.flatMap(({ personId, name, shortName, relation, district, powers }) => {
    const waits = needs.get(personId)
    const mayApprove = powers.has('approve')
    return waits ? [{ personId, name, shortName, relation, district, mayApprove, needs: waits }] : []
  })
  return { slug: null, people: helped, choices: [] }
}

type Choice = { personId: string; name: string; about: string }

/** "Order this" leads here from a public page: whose money is it? With one answer only it goes straight on. */
function chooser(
  slug: string,
  people: Awaited<ReturnType<typeof listActedFor>>,
  ownPerson: { id: string; shortName: string } | null,
) {
  const others = people.filter(({ powers }) => powers.has('shop'))
  const choices: Choice[] = [
    ...(ownPerson ? [{ personId: ownPerson.id, name: 'Myself', about: 'From my own budget' }] : []),
    ...others.map(({ personId, name, relation }) => ({ personId, name, about: relation })),
  ]
  const [only] = choices
  if (only && choices.length === 1) throw redirect(paths.shopListing(only.personId, slug))
  return { slug, people: [], choices }
}

export default function ActingFor() {
  const { slug, people, choices } = useLoaderData<typeof loader>()
  return slug ? <Chooser slug={slug} choices={choices} /> : <People people={people} />
}

function People({ people }: { people: PersonToHelp[] }) {
  return (
    <>
      <PageHeading
        title="The people you act for"
        lead={people.length ? 'What waits stands below each name.' : undefined}
      />
      {people.length === 0 ? (
        <EmptyState title="You act for nobody yet">
          <p>
            Somebody can let you act for them on their own page, under “Who may act”, or their council can record it.
          </p>
        </EmptyState>
      ) : null}
      <div className="db-people">
        {people.map((person) => (
          <PersonCard key={person.personId} person={person} />
        ))}
      </div>
    </>
  )
}

function Chooser({ slug, choices }: { slug: string; choices: Choice[] }) {
  return (
    <>
      <PageHeading title="Who is it for?" lead="Whose budget pays, and where does the support go?" />
      {choices.length === 0 ? (
        <EmptyState title="There is no budget to order with">
          <p>Your account is not linked with a budget. If you have one, ask your council to send you an invitation.</p>
        </EmptyState>
      ) : null}
      <ul className="db-people govuk-list">
        {choices.map(({ personId, name, about }) => (
          <li key={personId} className="db-card">
            <a className="govuk-link govuk-!-font-weight-bold" href={paths.shopListing(personId, slug)}>
              {name}
            </a>{' '}
            <span className="db-soft">{about}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
