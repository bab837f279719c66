import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { BesideTheForm } from '#app/components/provider/editor/beside.tsx'
import { ListingEditor } from '#app/components/provider/editor/listing-editor.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ListingEditorForm } from '#app/domain/catalogue/listing-form.ts'
import { newestWords } from '#app/domain/catalogue/versions/history.server.ts'
import { savedInWords } from '#app/domain/catalogue/versions/version.ts'
import { changeListing } from '#app/domain/catalogue/write-listing.server.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/shell.tsx'
import { db, transaction } from '#db/client.ts'
import { answerEditor, editorLists, suggestionsFor, valuesOf } from '../shared/edit-listing.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.values.title ?? 'Nothing here'}, to change – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const newest = await asAnswer(() => newestWords(db, actor, params.listingId!))
  const { listing, content, number } = newest
  found(listing.organisationId === organisationId || null)
  return {
    organisationId,
    listingId: listing.id,
    number,
    values: valuesOf(content),
    notice: content.noticeDays,
    late: { hours: content.lateCancelHours, percent: content.lateCancelPercent },
    suggestions: await suggestionsFor(content, content.categoryId),
    ...(await editorLists(content)),
  }
}

export async function action({ request, params, context: { visitor } }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const listingId = params.listingId!
  const answer = await answerEditor(request, { actor, organisationId, listingId, visitor })
  if (answer) return answer
  return submit(request, ListingEditorForm, async ({ intent, basedOn, ...said }) => {
    const change = { ...said, listingId, isDraft: intent === 'draft', ...(basedOn === undefined ? {} : { basedOn }) }
    const { state } = await transaction((tx) => changeListing(tx, actor, change))
    return redirectWith(paths.providerListings(organisationId), `“${said.title}” is saved. ${savedInWords(state)}`)
  })
}

export default function EditListing() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, listingId, values, notice, late } = page
  const { council } = useShell()
  const back = paths.providerListings(organisationId)
  return (
    <>
      <BackLink href={back}>On your shelves</BackLink>
      <PageHeading
        title={values.title ?? ''}
        lead="What was ordered stays as it was, and what it said before is kept."
        actions={
          <ButtonLink href={paths.providerListingHistory(organisationId, listingId)} look="secondary">
            What it said before
          </ButtonLink>
        }
      />
      <BesideTheForm suggestions={page.suggestions} phone={council.phone} />
      <ListingEditor
        categories={page.categories}
        specialisms={page.specialisms}
        values={values}
        number={page.number}
        terms={{ notice, late: [late.hours, late.percent] }}
        backHref={back}
      />
    </>
  )
}
