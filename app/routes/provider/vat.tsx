import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { VatFields, vatAnswers } from '#app/components/agreement/vat-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { changeVat } from '#app/domain/catalogue/vat/change-vat.server.ts'
import { VatForm, vatTyped } from '#app/domain/catalogue/vat/vat-form.ts'
import { vatOf } from '#app/domain/catalogue/vat/vat-of.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'VAT – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider', roles: ['owner'] })
  const { atOdds, ...vat } = found(await vatOf(db, actor, organisationId))
  return { organisationId, typed: vatTyped(vat), atOdds }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, VatForm, async (vat) => {
    await transaction((tx) => changeVat(tx, actor, { ...vat, organisationId }))
    const said = vat.vatNumber
      ? `Your VAT number ${vat.vatNumber} stands on your invoices from now on.`
      : 'Your invoices say from now on why there is no VAT in them.'
    return redirectWith(paths.providerVat(organisationId), said)
  })
}

export default function Vat() {
  const { organisationId, typed, atOdds } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof VatForm>>({
    id: 'vat',
    lastResult: useLastResult(),
    defaultValue: typed,
  })
  return (
    <>
      <BackLink href={paths.providerAgreement(organisationId)}>Who writes your invoices</BackLink>
      <PageHeading title="VAT" lead="Daybook has to say the right thing on your invoices. Only owners see this page." />
      {atOdds.length ? (
        <Section heading="Prices that say you are not registered" id="at-odds">
          <p>Say how much VAT is in them. What people pay does not change unless you change it.</p>
          <ul className="govuk-list govuk-list--bullet">
            {atOdds.map(({ listingId, title }) => (
              <li key={listingId}>
                <a className="govuk-link" href={paths.providerListingPrices(organisationId, listingId)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <VatFields fields={fields} options={vatAnswers} />
        <SubmitButton>Save</SubmitButton>
      </form>
    </>
  )
}
