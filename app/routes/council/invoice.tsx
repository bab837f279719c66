import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { looksAtInvoice, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { InvoicePaper } from '#app/components/invoice/invoice-paper.tsx'
import { InvoiceNotes } from '#app/components/invoice/invoice-notes.tsx'
import { PaidBack } from '#app/components/invoice/paid-back.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { HasItCome } from '#app/components/payment/has-it-come.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { getInvoice } from '#app/domain/invoicing/get-invoice.server.ts'
import { kindName } from '#app/domain/invoicing/invoice.ts'
import { confirmReceived, sentByActor } from '#app/domain/payments/confirm-received.server.ts'
import { hasPartIn } from '#app/domain/payments/own-case.server.ts'
import { recordRefund, refundable } from '#app/domain/payments/record-refund.server.ts'
import { isWaitingForReceipt } from '#app/domain/payments/run.ts'
import { RefundForm } from '#app/domain/payments/refund-form.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? kindName(data.invoice.kind) : ''} ${data?.invoice.number} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const invoice = found(await getInvoice(db, { councilId: organisationId }, params.invoiceId!))
  await noteOrganisationLooks(actor, organisationId, looksAtInvoice(invoice))
  const isOwnCase = await hasPartIn(db, actor, {
    personIds: invoice.people.map(({ id }) => id),
    providerIds: [invoice.providerId],
  })
  const toReceive = isOwnCase ? [] : invoice.payments.filter(isWaitingForReceipt)
  const owedBack = invoice.kind === 'credit note' ? await refundable(db, invoice.id) : null
  return {
    organisationId,
    invoice,
    toReceive,
    ownIds: await sentByActor(
      db,
      actor,
      toReceive.map(({ id }) => id),
    ),
    owedBack: owedBack && owedBack.owedBackPence > 0 ? { ...owedBack, formKey: newId('key'), today: today() } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [organisationId, invoiceId] = [params.organisationId!, params.invoiceId!]
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const { kind } = found(await getInvoice(db, { councilId: organisationId }, invoiceId))
  const page = paths.councilInvoice(organisationId, invoiceId)
  if (kind !== 'credit note') {
    return submit(request, z.object({ paymentId: z.string().min(1) }), async ({ paymentId }) => {
      await transaction((tx) => confirmReceived(tx, actor, { paymentId }))
      return redirectWith(page, 'It is written down: the money has come.')
    })
  }
  return submit(request, RefundForm, async (refund) => {
    await transaction((tx) => recordRefund(tx, actor, { ...refund, creditNoteId: invoiceId }))
    return redirectWith(page, `It is written down: ${pounds(refund.pence)} came back.`)
  })
}

export default function Invoice() {
  const { organisationId, invoice, owedBack, toReceive, ownIds } = useLoaderData<typeof loader>()
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
      {owedBack ? <PaidBack {...invoice} {...owedBack} /> : <Refused />}
      <HasItCome
        payments={toReceive}
        payerName={invoice.payerName}
        where={`${invoice.providerName} says when it has come. Say it for them only when you have seen it on a bank statement.`}
        isOwn={({ id }) => ownIds.includes(id)}
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
