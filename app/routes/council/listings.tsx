import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { TaskList } from '#app/components/ui/task-list.tsx'
import { listWaiting } from '#app/domain/catalogue/versions/history.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Listings to read – Daybook' }]

/** What providers want to show and the council reads first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const wanted = { kind: 'council', roles: shopOfficers } as const
  const { actor } = await requireOrganisation(request, organisationId, wanted)
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const { waiting, next } = await listWaiting(db, actor, { councilId: organisationId, after })
  return {
    organisationId,
    next,
    waiting: waiting.map(({ id, listingId, number, title, state, providerName, createdAt }) => ({
      ...{ id, listingId, number, title, isNew: state === 'draft' },
      words: `${providerName}, ${instantInWords(createdAt)}`,
    })),
  }
}

export default function Listings() {
  const { organisationId, waiting, next } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Listings to read"
        lead="What providers want to show. Until you say yes, everybody sees what stood there before."
        actions={
          <>
            <ButtonLink href={paths.councilCategories(organisationId)} look="secondary">
              Categories
            </ButtonLink>
            <ButtonLink href={paths.councilApproval(organisationId)} look="secondary">
              What we read first
            </ButtonLink>
          </>
        }
      />
      {waiting.length ? (
        <TaskList
          tasks={waiting.map(({ id, listingId, number, title, isNew, words }) => ({
            ...{ id, words: title, hint: words },
            href: paths.councilListing(organisationId, listingId, number),
            tag: isNew ? { tone: 'going', words: 'New' } : { tone: 'waiting', words: 'Changed' },
          }))}
        />
      ) : (
        <EmptyState title="Nothing waits">
          <p>Everything that was sent has been read.</p>
        </EmptyState>
      )}
      {next ? (
        <p>
          <a className="govuk-link" href={paths.councilListings(organisationId, { after: next })}>
            The next ones
          </a>
        </p>
      ) : null}
    </>
  )
}
