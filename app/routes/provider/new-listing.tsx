import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { BesideTheForm } from '#app/components/provider/editor/beside.tsx'
import { ListingEditor } from '#app/components/provider/editor/listing-editor.tsx'
import { ListingEditorForm } from '#app/domain/catalogue/listing-form.ts'
import { createListing } from '#app/domain/catalogue/write-listing.server.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/shell.tsx'
import { transaction } from '#db/client.ts'
import { answerEditor, editorLists } from '../shared/edit-listing.server.ts'

export const meta: MetaFunction = () => [{ title: 'Something new – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: withShelves })
  return { organisationId, ...(await editorLists()) }
}

export async function action({ request, params, context: { visitor } }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const answer = await answerEditor(request, { actor, organisationId, listingId: null, visitor })
  if (answer) return answer
  return submit(request, ListingEditorForm, async ({ intent: _intent, basedOn: _basedOn, ...said }) => {
    const { listingId } = await transaction((tx) => createListing(tx, actor, { ...said, organisationId }))
    return said.isFree
      ? redirectWith(
          paths.providerListingPreview(organisationId, listingId),
          'It is written. Look at it, then put it in the shop.',
        )
      : redirectWith(paths.providerListingPrices(organisationId, listingId), 'It is written. Now say what it costs.')
  })
}

const first = { noticeDays: '0', late: '0-0', season: 'always' }

export default function NewListing() {
  const { organisationId, categories, specialisms } = useLoaderData<typeof loader>()
  const { council } = useShell()
  const back = paths.providerListings(organisationId)
  return (
    <>
      <BackLink href={back}>On your shelves</BackLink>
      <PageHeading
        title="Something new"
        lead="Only the first part has to be filled in. Nobody sees it until you put it in the shop."
      />
      <BesideTheForm suggestions={[]} phone={council.phone} />
      <ListingEditor
        categories={categories}
        specialisms={specialisms}
        values={first}
        number={0}
        terms={{ notice: 0, late: [0, 0] }}
        backHref={back}
      />
    </>
  )
}
