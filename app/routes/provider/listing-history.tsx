import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Differences } from '#app/components/listing/difference.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { VersionList } from '#app/components/provider/version-list.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { namesOfCategories } from '#app/domain/catalogue/taxonomy/taxonomy.server.ts'
import { compare } from '#app/domain/catalogue/versions/compare.ts'
import { listVersions, twoVersions } from '#app/domain/catalogue/versions/history.server.ts'
import { savedInWords, versionStateWords } from '#app/domain/catalogue/versions/version.ts'
import { restoreVersion } from '#app/domain/catalogue/write-listing.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.title ?? 'it'} said before – Daybook` },
]

/** Every version of a listing of one's own, and any two of them compared. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const { listing, versions } = await asAnswer(() => listVersions(db, actor, params.listingId!))
  found(listing.organisationId === organisationId || null)
  const query = new URL(request.url).searchParams
  const [to = 0, before = 0] = versions.map(({ number }) => number)
  const asked = { from: numberOf(query.get('from'), before), to: numberOf(query.get('to'), to) }
  const two = await twoVersions(db, actor, { listingId: listing.id, ...asked })
  return {
    ...{ organisationId, listingId: listing.id, title: listing.title, asked, newest: to },
    isNotThere: two === null && (query.has('from') || query.has('to')),
    differences: two && compare(two.before, two.after, await namesOfCategories(db)),
    versions: versions.map(({ number, state, reason, restoresNumber, createdAt, byName }) => ({
      ...{ number, reason, restoresNumber, state, stateWords: versionStateWords[state] },
      words: `${instantInWords(createdAt)}${byName ? `, by ${byName}` : ''}`,
    })),
  }
}

/** The version that an address asks for; 0, which no version is, where it asks for something else. */
function numberOf(text: string | null, otherwise: number): number {
  if (text === null) return otherwise
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

const Restore = z.object({ number: z.coerce.number().int(), basedOn: z.coerce.number().int() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const listingId = params.listingId!
  return submit(request, Restore, async (input) => {
    const { state } = await transaction((tx) => restoreVersion(tx, actor, { listingId, ...input }))
    const to = paths.providerListingHistory(params.organisationId!, listingId)
    return redirectWith(to, `Version ${input.number} is back, as a new version. ${savedInWords(state)}`)
  })
}

export default function ListingHistory() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, listingId, title, asked, newest, versions, isNotThere, differences } = page
  return (
    <>
      <BackLink href={paths.providerListing(organisationId, listingId)}>{title}</BackLink>
      <Refused />
      <PageHeading
        title="What it said before"
        lead="Every change is kept. Any of them can be looked at beside another, and brought back."
      />
      {versions.length === 0 ? <p>Nothing was changed yet.</p> : null}
      <VersionList versions={versions} asked={asked} newest={newest} />
      {isNotThere ? (
        <InsetText>
          There is no such version of this listing.{versions.length > 1 ? ' Choose two of those above.' : ''}
        </InsetText>
      ) : null}
      {differences ? (
        <Section heading={`Version ${asked.from} beside version ${asked.to}`} id="compared">
          <Differences differences={differences} before={`Version ${asked.from}`} after={`Version ${asked.to}`} />
        </Section>
      ) : null}
    </>
  )
}
