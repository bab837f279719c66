import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink, Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { listCouncilPeople } from '#app/domain/people/council-people.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'People – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const query = new URL(request.url).searchParams
  const organisationId = params.organisationId!
  const q = query.get('q') ?? ''
  const after = query.get('after') ?? ''
  const found = await asAnswer(() => listCouncilPeople(db, actor, { organisationId, q, after }))
  return { organisationId, q, isFirst: after === '', ...found }
}

export default function People() {
  const { organisationId, q, people, nextKey, isFirst } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="People"
        actions={
          <ButtonLink href={paths.councilNewPerson(organisationId)} look="secondary" icon="plus">
            Add a person
          </ButtonLink>
        }
      />
      <form method="get" action={paths.councilPeople(organisationId)} role="search" className="db-row">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="q">
            Name or reference number
          </label>
          <input className="govuk-input govuk-input--width-20" id="q" name="q" type="search" defaultValue={q} />
        </div>
        <Button look="secondary" icon="search">
          Find
        </Button>
      </form>
      {people.length === 0 ? (
        <EmptyState title={q ? 'Nobody found' : 'Nobody is here yet'}>
          <p>{q ? `Nobody has “${q}” in their name or number. Try a part of the name.` : 'Add the first person.'}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="People, by name"
          isCaptionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Name',
              isRowHeading: true,
              cell: ({ id, name }) => (
                <a className="govuk-link" href={paths.councilPerson(organisationId, id)}>
                  {name}
                </a>
              ),
            },
            { heading: 'Reference number', cell: ({ referenceNumber }) => referenceNumber },
            { heading: 'District', cell: ({ district }) => district ?? 'Not known' },
            {
              heading: 'What waits',
              cell: ({ waitingMandates }) =>
                waitingMandates ? <StatusTag tone="waiting">A permission to check</StatusTag> : 'Nothing',
            },
          ]}
        />
      )}
      <Pagination
        of="people"
        newerHref={isFirst ? null : paths.councilPeople(organisationId, { q })}
        olderHref={nextKey ? paths.councilPeople(organisationId, { q, after: nextKey }) : null}
      />
    </>
  )
}
