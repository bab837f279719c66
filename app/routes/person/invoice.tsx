import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor, requireFreshSecondFactor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { SelectField } from '#app/components/forms/choice-fields.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useOwnResult } from '#app/components/forms/use-last-result.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { IHavePaid } from '#app/components/invoice/i-have-paid.tsx'
import { InvoiceNotes } from '#app/components/invoice/invoice-notes.tsx'
import { InvoicePaper } from '#app/components/invoice/invoice-paper.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, QuietLink } from '#app/components/ui/button.tsx'
import { getInvoice, type InvoiceView } from '#app/domain/invoicing/get-invoice.server.ts'
import { kindName } from '#app/domain/invoicing/invoice.ts'
import { queryInvoiceLine } from '#app/domain/invoicing/query-invoice-line.server.ts'
import { whereToPay } from '#app/domain/invoicing/where-to-pay.server.ts'
import { hasPower } from '#app/domain/people/permissions.ts'
import { iHavePaid } from '#app/domain/payments/i-have-paid.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? kindName(data.invoice.kind) : ''} ${data?.invoice.number} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId } = access
  const invoice = found(await getInvoice(db, { personId }, params.invoiceId!))
  const isPayer =
    invoice.payer === `user:${actor.userId}` ||
    (invoice.payer === `person:${personId}` && hasPower(access, 'manage-money'))
  const lines = invoice.people.flatMap(({ lines: its }) => its)
  const mayPay = isPayer && invoice.sums.stillToPay > 0
  return {
    personId,
    key: newId('key'),
    invoice,
    mayPay,
    elsewhere: mayPay && !invoice.document.bank ? await whereToPay(db, invoice.providerId) : null,
    toQuery:
      hasPower(access, 'shop') && invoice.kind !== 'credit note'
        ? lines.filter(mayBeQueried).map(({ id, words }) => ({ value: id, words }))
        : [],
  }
}

type Line = Pick<InvoiceView['people'][number]['lines'][number], 'state' | 'exceptionId' | 'budgetState'>

function mayBeQueried({ state, exceptionId, budgetState }: Line): boolean {
  return ['approved', 'on its way', 'paid'].includes(state) && !exceptionId && budgetState !== 'closed'
}

const Paid = z.object({ intent: z.literal('paid'), key: z.string().min(1) })
const Query = z.object({
  intent: z.literal('query'),
  lineId: z.string({ error: 'Choose what it is about.' }),
  reason: z.string({ error: 'Say what is not right, in your own words.' }).trim().min(1).max(1000),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [personId, invoiceId] = [params.personId!, params.invoiceId!]
  const { access } = await requirePerson(request, personId)
  found(await getInvoice(db, { personId }, invoiceId))
  return submit(request, z.discriminatedUnion('intent', [Paid, Query]), async (input) => {
    if (input.intent === 'paid') {
      if (access.as === 'mandate') await requireFreshSecondFactor(request, actor)
      await transaction((tx) => iHavePaid(tx, actor, { invoiceId, key: input.key }))
      return redirectWith(
        paths.invoice(personId, invoiceId),
        'Thank you. It counts as paid when the money has arrived.',
      )
    }
    const { lineId, reason } = input
    await transaction((tx) => queryInvoiceLine(tx, actor, { personId, lineId, reason }))
    return redirectWith(paths.invoice(personId, invoiceId), 'An officer looks at it. You are told what comes of it.')
  })
}

export default function PersonInvoice() {
  const page = useLoaderData<typeof loader>()
  const { personId, invoice } = page
  return (
    <>
      <BackLink href={paths.invoices(personId)}>Invoices</BackLink>
      <PageHeading
        title={`${kindName(invoice.kind)} ${invoice.number}`}
        lead={`From ${invoice.providerName}. ${invoice.payerName} pays it.`}
        actions={
          <QuietLink href={paths.invoicePdf(personId, invoice.id)} icon="file">
            PDF
          </QuietLink>
        }
      />
      <Refused saidBy={[page.mayPay && 'paid', page.toQuery.length > 0 && 'query']} />
      {page.mayPay ? (
        <IHavePaid
          formKey={page.key}
          number={invoice.number}
          pence={invoice.sums.stillToPay}
          providerName={invoice.providerName}
          elsewhere={page.elsewhere}
        />
      ) : null}
      <InvoicePaper invoice={invoice} />
      <InvoiceNotes invoice={invoice} hrefOf={(id) => paths.invoice(personId, id)} />
      {page.toQuery.length ? <NotRight options={page.toQuery} /> : null}
    </>
  )
}

function NotRight({ options }: { options: { value: string; words: string }[] }) {
  const lastResult = useOwnResult({ intent: 'query' })
  const [form, fields] = useForm<z.input<typeof Query>>({ id: 'query', lastResult })
  return (
    <details className="govuk-details" open={lastResult ? true : undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Something is not right</span>
      </summary>
      <div className="govuk-details__text">
        <ErrorSummary form={form} />
        <p>It is not paid until an officer has answered. The rest of the invoice is.</p>
        <form method="post" {...getFormProps(form)} noValidate>
          <Hidden name="intent" value="query" />
          <SelectField field={fields.lineId} label="What is it about?" blank="Choose one" options={options} />
          <TextAreaField field={fields.reason} label="What is not right?" rows={3} />
          <Button look="secondary">Tell the council</Button>
        </form>
      </div>
    </details>
  )
}
