import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { looksAtInvoice, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { InvoicePaper } from '#app/components/invoice/invoice-paper.tsx'
import { InvoiceNotes } from '#app/components/invoice/invoice-notes.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { kindName } from '#app/domain/invoicing/invoice.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? kindName(data.invoice.kind) : ''} ${data?.invoice.number} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const invoice = found(await getInvoice(db, { councilId: organisationId }, params.invoiceId!))
  await noteOrganisationLooks(actor, organisationId, looksAtInvoice(invoice))
  return { organisationId, invoice }
}

export default function Invoice() {
  const { organisationId, invoice } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilInvoices(organisationId)}>Invoices</BackLink>
      <PageHeading
        title={`${kindName(invoice.kind)} ${invoice.number}`}
        lead={`From ${invoice.providerName} to ${invoice.payerName}.`}
        actions={
          <>
            <QuietLink href={paths.councilInvoicePdf(organisationId, invoice.id)} icon="file">
              PDF
            </QuietLink>
            <PrintLink />
          </>
        }
      />
      <InvoicePaper
        invoice={invoice}
        act={(line) =>
          line.exceptionId ? (
            <a className="govuk-link" href={paths.councilException(organisationId, line.exceptionId)}>
              Answer<span className="govuk-visually-hidden"> {line.words}</span>
            </a>
          ) : null
        }
      />
      <InvoiceNotes
        invoice={invoice}
        hrefOf={(id) => paths.councilInvoice(organisationId, id)}
        runHrefOf={(id) => paths.councilRun(organisationId, id)}
      />
    </>
  )
}
