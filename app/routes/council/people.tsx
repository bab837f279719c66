import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { ButtonLink, Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { hasRole } from '#app/domain/people/permissions.ts'
import { listCouncilPeople } from '#app/domain/people/council-people.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** Everybody, or those with a permission that this officer may confirm. */
const lists = {
  all: { title: 'People', lead: undefined },
  waiting: {
    title: 'People with a permission to check',
    lead: 'A permission that a colleague recorded counts once you have checked and confirmed it.',
  },
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${lists[data?.only ?? 'all'].title} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const organisationId = params.organisationId!
  const { actor, membership } = await requireOrganisation(request, organisationId, { kind: 'council' })
  const q = query.get('q') ?? ''
  const only = onlyOf(query.get('only'))
  const after = query.get('after') ?? ''
  const found = await asAnswer(() => listCouncilPeople(db, actor, { organisationId, q, only, after }))
  return { organisationId, q, only, isFirst: after === '', mayAdd: hasRole(membership, ['practitioner']), ...found }
}

export default function People() {
  const { organisationId, q, only, people, nextKey, isFirst, mayAdd } = useLoaderData<typeof loader>()
  const shown = { only: only ?? undefined, q }
  return (
    <>
      <PageHeading
        title={lists[only ?? 'all'].title}
        lead={lists[only ?? 'all'].lead}
        actions={
          mayAdd ? (
            <ButtonLink href={paths.councilNewPerson(organisationId)} look="secondary" icon="plus">
              Add a person
            </ButtonLink>
          ) : null
        }
      />
      <SectionNav
        label="People"
        places={[
          { words: 'Everybody', href: paths.councilPeople(organisationId), isCurrent: !only },
          {
            words: 'With a permission to check',
            href: paths.councilPeople(organisationId, { only: 'waiting' }),
            isCurrent: only === 'waiting',
          },
        ]}
      />
      <form method="get" action={paths.councilPeople(organisationId)} role="search" className="db-row">
        {only ? <Hidden name="only" value={only} /> : null}
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
        <NobodyHere q={q} only={only} />
      ) : (
        <DataTable
          caption={`${lists[only ?? 'all'].title}, by name`}
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
            { heading: 'What waits', cell: (person) => <WhatWaits person={person} /> },
          ]}
        />
      )}
      <Pagination
        of="people"
        newerHref={isFirst ? null : paths.councilPeople(organisationId, shown)}
        olderHref={nextKey ? paths.councilPeople(organisationId, { ...shown, after: nextKey }) : null}
      />
    </>
  )
}

function onlyOf(text: string | null): 'waiting' | null {
  return text === 'waiting' ? text : null
}

function NobodyHere({ q, only }: { q: string; only: 'waiting' | null }) {
  if (q) {
    const among = only ? 'Nobody with a permission to check' : 'Nobody'
    return (
      <EmptyState title="Nobody found">
        <p>{`${among} has “${q}” in their name or number. Try a part of the name.`}</p>
      </EmptyState>
    )
  }
  return only ? (
    <EmptyState title="No permission waits for you">
      <p>
        A permission that you recorded yourself, or that has to do with you or the place where you work, waits for a
        colleague.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nobody is here yet">
      <p>Add the first person.</p>
    </EmptyState>
  )
}

/** A permission that this officer may not confirm, for one because they recorded it, waits for a colleague. */
function WhatWaits({ person: { offered, toConfirm } }: { person: { offered: number; toConfirm: number } }) {
  if (toConfirm > 0) {
    return (
      <StatusTag tone="waiting">
        {toConfirm === 1 ? 'A permission to check' : `${toConfirm} permissions to check`}
      </StatusTag>
    )
  }
  return offered > 0 ? 'A permission for a colleague to check' : 'Nothing'
}
