import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink, QuietLink } from '#app/components/ui/button.tsx'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { getOwnStore } from '#app/domain/catalogue/own-store.server.ts'
import { changeStore } from '#app/domain/catalogue/change-store.server.ts'
import { StoreForm } from '#app/domain/catalogue/store-form.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Your'} store – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor, membership } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const store = found(await getOwnStore(db, actor, organisationId))
  const checksHref = membership.kind === 'community' ? null : paths.providerChecks(organisationId)
  return { organisationId, ...store, checksHref, stop: await ownStopOf(db, actor, organisationId) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, StoreForm, async (input) => {
    await transaction((tx) => changeStore(tx, actor, { ...input, organisationId }))
    const stop = await ownStopOf(db, actor, organisationId)
    const seen = stop?.isSuspended ? 'It is seen when new orders are let in again.' : 'Everybody sees it from now on.'
    return redirectWith(paths.providerStore(organisationId), `Your store is saved. ${seen}`)
  })
}

export default function Store() {
  const { organisationId, name, slug, story, phone, email, stop, checksHref } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof StoreForm>>({
    id: 'store',
    lastResult: useLastResult(),
    defaultValue: { story: story ?? '', phone: phone ?? '', email: email ?? '' },
  })
  return (
    <>
      <BackLink href={paths.providerListings(organisationId)}>On your shelves</BackLink>
      <NoNewOrders stop={stop} checksHref={checksHref} />
      <PageHeading
        title="Your store"
        lead={`What ${name} says of itself.`}
        actions={
          <>
            {stop?.isSuspended ? null : (
              <ButtonLink href={paths.store(slug)} look="secondary" icon="shop">
                See it as others do
              </ButtonLink>
            )}
            <ButtonLink href={paths.providerShare(organisationId)} look="secondary">
              Tell people about it
            </ButtonLink>
          </>
        }
      />
      <p>
        <QuietLink href={paths.providerStorePicture(organisationId)} iconAfter="right">
          The picture of your store
        </QuietLink>
      </p>
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextAreaField
          field={fields.story}
          label="Your story"
          hint="Who you are, how you began, what a good day looks like. An empty line begins a new paragraph."
          rows={10}
        />
        <TextField field={fields.phone} label="Telephone" type="tel" width={20} />
        <TextField field={fields.email} label="E-mail address for questions" type="email" width={30} />
        <SubmitButton>Save your store</SubmitButton>
      </form>
    </>
  )
}
