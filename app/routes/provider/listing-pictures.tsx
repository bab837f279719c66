import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { AddPhotoForm, PhotosToChange } from '#app/components/photo/photo-forms.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import {
  addPicture,
  changeAlt,
  movePicture,
  removePicture,
} from '#app/domain/catalogue/photos/listing-photos.server.ts'
import { mostPhotos, PhotoForm } from '#app/domain/catalogue/photos/photo.ts'
import type { Saved } from '#app/domain/catalogue/versions/add-version.server.ts'
import { newestWords } from '#app/domain/catalogue/versions/history.server.ts'
import { requireOwnListing } from '#app/domain/catalogue/write-listing.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction, type Tx } from '#db/client.ts'
import { keptPhoto } from '../shared/kept-photo.server.ts'
import { limitFiles } from '../shared/limit-files.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Pictures of ${data?.title ?? 'nothing'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const { listing, content } = await asAnswer(() => newestWords(db, actor, params.listingId!))
  found(listing.organisationId === organisationId || null)
  return { organisationId, listingId: listing.id, title: content.title, photos: content.photos }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const listingId = params.listingId!
  const { organisationId } = await asAnswer(() => requireOwnListing(db, actor, listingId))
  return submit(request, PhotoForm, async (input) => {
    if (input.act === 'add') await limitFiles(actor, context)
    const change = await changeFor(actor, { ...input, listingId, organisationId })
    const saved = await transaction(change)
    const isWaiting = saved.state === 'waiting'
    return redirectWith(
      paths.providerListingPictures(organisationId, listingId),
      `${said[input.act]}${isWaiting ? ' The council looks at it before others see it.' : ''}`,
    )
  })
}

const said = {
  add: 'Your picture is there.',
  first: 'It stands first now.',
  alt: 'The words are saved.',
  remove: 'The picture is taken away. “What it said before” brings it back.',
} as const satisfies Record<z.output<typeof PhotoForm>['act'], string>

type Change = z.output<typeof PhotoForm> & { listingId: string; organisationId: string }

/** A picture is drawn anew and kept first; the change itself is all or nothing. */
async function changeFor(actor: Actor, input: Change): Promise<(tx: Tx) => Promise<Saved>> {
  switch (input.act) {
    case 'add': {
      const sent = await keptPhoto(input.picture, { of: input.organisationId, field: 'picture' })
      return (tx) => addPicture(tx, actor, { listingId: input.listingId, sent, alt: input.alt })
    }
    case 'first':
      return (tx) => movePicture(tx, actor, input)
    case 'remove':
      return (tx) => removePicture(tx, actor, input)
    case 'alt':
      return (tx) => changeAlt(tx, actor, input)
  }
  return input satisfies never
}

export default function Pictures() {
  const { organisationId, listingId, title, photos } = useLoaderData<typeof loader>()
  const back = paths.providerListing(organisationId, listingId)
  const wasAdded = useLastResult()?.initialValue?.['act'] === 'add' // its refusal stands in its form
  return (
    <>
      <BackLink href={back}>{title}</BackLink>
      <PageHeading
        title="Pictures"
        above={title}
        lead={`Up to ${mostPhotos}. The first one stands on the card in the shop. Without any, drawings stand there.`}
        actions={
          <ButtonLink href={paths.providerListingHistory(organisationId, listingId)} look="secondary">
            What it said before
          </ButtonLink>
        }
      />
      {photos.length > 0 ? <PhotosToChange photos={photos} /> : null}
      {photos.length < mostPhotos || wasAdded ? (
        <Section heading={photos.length > 0 ? 'Another picture' : 'Your first picture'} id="add">
          <AddPhotoForm words="Put it up" backHref={back} />
        </Section>
      ) : (
        <p>There are {mostPhotos} pictures. To put up another one, take one away first.</p>
      )}
    </>
  )
}
