import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { getOwnStore } from '#app/domain/catalogue/own-store.server.ts'
import { setStoreAddress, shortAddressOf } from '#app/domain/catalogue/storefront/short-address.server.ts'
import { ShortAddressForm } from '#app/domain/catalogue/storefront/short-address.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Tell people about your store – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const { slug, name } = found(await getOwnStore(db, actor, organisationId))
  const code = await shortAddressOf(db, organisationId)
  const stop = await ownStopOf(db, actor, organisationId)
  return { organisationId, slug, name, code, stop, host: env.ORIGIN.replace(/^https?:\/\//, '') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, ShortAddressForm, async ({ code }) => {
    await transaction((tx) => setStoreAddress(tx, actor, { organisationId, code }))
    return redirectWith(paths.providerShare(organisationId), 'Your short address works from now on.')
  })
}

export default function Share() {
  const { organisationId, name, code, stop, host } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof ShortAddressForm>>({
    id: 'address',
    lastResult: useLastResult(),
    defaultValue: { code: code ?? '' },
  })
  return (
    <>
      <BackLink href={paths.providerStore(organisationId)}>Your store</BackLink>
      <NoNewOrders stop={stop} checksHref={paths.providerChecks(organisationId)} />
      <PageHeading
        title="Tell people about your store"
        lead={`What ${name} can put on a wall, in a window and in a message.`}
      />
      <div className="db-measure">
        <Section heading="A short address" id="short">
          {code && !stop?.isSuspended ? (
            <p>
              <a className="govuk-link" href={paths.shortStore(code)}>
                {host}
                {paths.shortStore(code)}
              </a>
            </p>
          ) : code ? (
            <p>{`${host}${paths.shortStore(code)} leads to you again when new orders are let in.`}</p>
          ) : (
            <p>A word that is easy to say on the telephone.</p>
          )}
          <form method="post" {...getFormProps(form)} noValidate>
            <ErrorSummary form={form} />
            <TextField
              field={fields.code}
              label={code ? 'Choose another word' : 'Choose a word'}
              hint={`After ${host}/s/. An earlier word goes on leading to you.`}
              width={20}
              isSpellingOff
            />
            <SubmitButton>Take this word</SubmitButton>
          </form>
        </Section>
        {stop?.isSuspended ? null : <ToShow />}
      </div>
    </>
  )
}

/** What opens the store of everybody: there is none while the council has stopped new orders. */
function ToShow() {
  const { organisationId, slug, name } = useLoaderData<typeof loader>()
  return (
    <>
      <Section heading="A leaflet" id="leaflet">
        <p>A sheet of A5 to print, with your story, your prices and a code that opens your store on a phone.</p>
        <ButtonLink href={paths.providerLeaflet(organisationId)} look="secondary" icon="print">
          Open the leaflet
        </ButtonLink>
      </Section>
      <Section heading="The picture of your store" id="picture">
        <p>It stands beside the link when somebody sends your store to somebody else.</p>
        <img
          className="db-share-picture"
          src={paths.sharePicture('stores', slug)}
          alt={`${name}, with what stands on its shelves`}
          width="1200"
          height="630"
        />
      </Section>
    </>
  )
}
