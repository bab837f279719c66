import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ListingFields } from '#app/components/provider/listing-fields.tsx'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { ListingForm } from '#app/domain/catalogue/listing-form.ts'
import { getOwnListing } from '#app/domain/catalogue/listings.server.ts'
import { changeListing } from '#app/domain/catalogue/write-listing.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.values.title ?? 'Nothing here'}, to change – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const listing = found(await asAnswer(() => getOwnListing(db, actor, params.listingId!)))
  found(listing.organisationId === organisationId || null)
  const categories = await listCategories(db)
  return { organisationId, categories: categories.map(({ id, name }) => ({ id, name })), values: valuesOf(listing) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, ListingForm, async (input) => {
    await transaction((tx) => changeListing(tx, actor, { ...input, listingId: params.listingId! }))
    return redirectWith(paths.providerListings(params.organisationId!), `“${input.title}” is saved.`)
  })
}

type Own = NonNullable<Awaited<ReturnType<typeof getOwnListing>>>

function valuesOf(listing: Own) {
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  return {
    title: listing.title,
    summary: listing.summary,
    description: listing.description,
    categoryId: listing.categoryId,
    kind: listing.kind,
    lineKind: listing.isFree || listing.lineKind === null ? 'free' : listing.lineKind,
    whoFor: text(listing.whoFor),
    included: text(listing.included),
    goodToKnow: text(listing.goodToKnow),
    whenWords: text(listing.whenWords),
    placeWords: text(listing.placeWords),
    district: text(listing.district),
    milesServed: text(listing.milesServed),
    districtsServed: listing.districtsServed.join(', '),
    pictures: listing.pictures,
    deliveryCharge: listing.deliveryPence === null ? '' : (listing.deliveryPence / 100).toFixed(2),
    returnDays: text(listing.returnDays),
    noticeDays: text(listing.noticeDays),
    lateCancelHours: text(listing.lateCancelHours),
    lateCancelPercent: text(listing.lateCancelPercent),
    easyPictures: listing.easyRead?.sentences.map(({ picture }) => picture) ?? [],
    easySentences: listing.easyRead?.sentences.map(({ words }) => words) ?? [],
  }
}

export default function EditListing() {
  const { organisationId, categories, values } = useLoaderData<typeof loader>()
  const back = paths.providerListings(organisationId)
  return (
    <>
      <BackLink href={back}>On your shelves</BackLink>
      <PageHeading title={values.title} lead="What was ordered stays as it was." />
      <ListingFields categories={categories} values={values} submitWords="Save it" backHref={back} />
    </>
  )
}
