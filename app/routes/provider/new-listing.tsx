import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ListingFields } from '#app/components/provider/listing-fields.tsx'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { ListingForm } from '#app/domain/catalogue/listing-form.ts'
import { createListing } from '#app/domain/catalogue/write-listing.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Something new – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'provider' })
  const categories = await listCategories(db)
  return { organisationId, categories: categories.map(({ id, name }) => ({ id, name })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, ListingForm, async (input) => {
    const { listingId } = await transaction((tx) => createListing(tx, actor, { ...input, organisationId }))
    return input.isFree
      ? redirectWith(
          paths.providerListingPreview(organisationId, listingId),
          'It is written. Look at it, then put it in the shop.',
        )
      : redirectWith(paths.providerListingPrices(organisationId, listingId), 'It is written. Now say what it costs.')
  })
}

export default function NewListing() {
  const { organisationId, categories } = useLoaderData<typeof loader>()
  const back = paths.providerListings(organisationId)
  return (
    <>
      <BackLink href={back}>On your shelves</BackLink>
      <PageHeading title="Something new" lead="Nobody sees it until you put it in the shop." />
      <ListingFields
        categories={categories}
        values={{ noticeDays: '0', lateCancelHours: '0', lateCancelPercent: '0' }}
        submitWords="Save it"
        backHref={back}
      />
    </>
  )
}
