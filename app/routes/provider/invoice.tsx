import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { looksAtInvoice, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { InvoiceNotes } from '#app/components/invoice/invoice-notes.tsx'
import { InvoicePaper } from '#app/components/invoice/invoice-paper.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { HasItCome } from '#app/components/payment/has-it-come.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { kindName } from '#app/domain/invoicing/invoice.ts'
import { confirmReceived, sentByActor } from '#app/domain/payments/confirm-received.server.ts'
import { isWaitingForReceipt } from '#app/domain/payments/run.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? kindName(data.invoice.kind) : ''} ${data?.invoice.number} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const invoice = found(await getInvoice(db, { providerId: organisationId }, params.invoiceId!))
  await noteOrganisationLooks(actor, organisationId, looksAtInvoice(invoice))
  const toReceive = invoice.payments.filter(isWaitingForReceipt)
  const ownIds = await sentByActor(
    db,
    actor,
    toReceive.map(({ id }) => id),
  )
  return { organisationId, invoice, toReceive, ownIds }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider', roles: ['owner', 'staff'] })
  const invoice = found(await getInvoice(db, { providerId: organisationId }, params.invoiceId!))
  return submit(request, z.object({ paymentId: z.string().min(1) }), async ({ paymentId }) => {
    await transaction((tx) => confirmReceived(tx, actor, { paymentId }))
    return redirectWith(paths.providerInvoice(organisationId, invoice.id), 'Thank you. The invoice says so now.')
  })
}

export default function ProviderInvoice() {
  const { organisationId, invoice, toReceive, ownIds } = useLoaderData<typeof loader>()
  const [form] = useForm({ id: 'received', lastResult: useLastResult() })
  return (
    <>
      <BackLink href={paths.providerInvoices(organisationId)}>Your invoices</BackLink>
      <PageHeading
        title={`${kindName(invoice.kind)} ${invoice.number}`}
        lead={`To ${invoice.payerName}.`}
        actions={
          <QuietLink href={paths.providerInvoicePdf(organisationId, invoice.id)} icon="file">
            PDF
          </QuietLink>
        }
      />
      <ErrorSummary form={form} />
      <HasItCome
        payments={toReceive}
        payerName={invoice.payerName}
        where="Look at your account."
        isOwn={({ id }) => ownIds.includes(id)}
      />
      <InvoicePaper invoice={invoice} />
      <InvoiceNotes invoice={invoice} hrefOf={(id) => paths.providerInvoice(organisationId, id)} />
    </>
  )
}
