import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { paths } from '#app/paths.ts'
import { searchEngine } from '#search/current.ts'

export const meta: MetaFunction = () => [{ title: 'Did you look for one of these? – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 120)
  return { asked, suggestions: await searchEngine().complete(asked) }
}

/** Searches that begin like what was typed, as links. */
export default function Suggestions() {
  const { asked, suggestions } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-width-container db-main">
      <PageHeading title={asked ? `Searches that begin with “${asked}”` : 'What do you look for?'} />
      {suggestions.length === 0 ? (
        <EmptyState title="Nothing begins so">
          <p>Type two letters or more in the box above, or look at everything in the shop.</p>
        </EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced" id="suggestions">
          {suggestions.map((words) => (
            <li key={words}>
              <a className="govuk-link" href={paths.search({ q: words })}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
