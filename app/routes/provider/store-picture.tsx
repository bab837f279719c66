import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { PhotoImage } from '#app/components/listing/picture.tsx'
import { AddPhotoForm } from '#app/components/photo/photo-forms.tsx'
import { PlainButton } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { StorePhotoForm } from '#app/domain/catalogue/photos/photo.ts'
import { removeStorePhoto, requireStore, setStorePhoto } from '#app/domain/catalogue/photos/store-photo.server.ts'
import { getOwnStore } from '#app/domain/catalogue/own-store.server.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { keptPhoto } from '../shared/kept-photo.server.ts'
import { limitFiles } from '../shared/limit-files.server.ts'

export const meta: MetaFunction = () => [{ title: 'The picture of your store – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const { name, photo } = found(await getOwnStore(db, actor, organisationId))
  return { organisationId, name, photo }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  await asAnswer(() => requireStore(db, actor, organisationId))
  return submit(request, StorePhotoForm, async (input) => {
    if (input.act === 'add') await limitFiles(actor, context)
    const sent = input.act === 'add' ? await keptPhoto(input.picture, { of: organisationId, field: 'picture' }) : null
    await transaction((tx) =>
      input.act === 'add' && sent
        ? setStorePhoto(tx, actor, { organisationId, sent, alt: input.alt })
        : removeStorePhoto(tx, actor, { organisationId }),
    )
    return redirectWith(paths.providerStorePicture(organisationId), sent ? 'It is up.' : 'It is taken away.')
  })
}

export default function StorePicture() {
  const { organisationId, name, photo } = useLoaderData<typeof loader>()
  const back = paths.providerStore(organisationId)
  return (
    <>
      <BackLink href={back}>Your store</BackLink>
      <PageHeading title="The picture of your store" above={name} lead="It stands at the top of your store’s page." />
      {photo ? (
        <ul className="db-photos">
          <li>
            <PhotoImage photo={photo} />
            <p>{photo.alt}</p>
            <form method="post">
              <Hidden name="act" value="remove" />
              <PlainButton icon="cross">Take it away</PlainButton>
            </form>
          </li>
        </ul>
      ) : null}
      <Section heading={photo ? 'Another one in its place' : 'Your picture'} id="add">
        <AddPhotoForm words="Put it up" backHref={back} />
      </Section>
    </>
  )
}
