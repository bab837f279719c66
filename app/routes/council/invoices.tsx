import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { HiddenKey } from '#app/components/forms/hidden-key.tsx'
import { DateField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { WithoutAgreement, waitsForYesInWords } from '#app/components/agreement/without-agreement.tsx'
import { InvoiceList } from '#app/components/invoice/invoice-list.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Card } from '#app/components/ui/panel.tsx'
import { listProvidersToInvoice, listWithoutAgreement } from '#app/domain/invoicing/deliveries.server.ts'
import { listInvoices, type Only } from '#app/domain/invoicing/invoices.server.ts'
import { makeInvoicesOf, notYet } from '#app/domain/invoicing/make-invoices.server.ts'
import { askForAgreements } from '#app/domain/invoicing/without-agreement.server.ts'
import { isDay, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { counted } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Invoices – Daybook' }]

const Press = z.object({
  key: z.string().min(1),
  periodTo: z
    .string({ error: 'Choose the last day.' })
    .refine(isDay, { error: 'Choose the last day.', abort: true })
    .refine((day) => day <= today(), notYet),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const query = new URL(request.url).searchParams
  const only = onlyOf(query.get('only'))
  const before = query.get('before')
  const [waiting, withoutAgreement, list] = await Promise.all([
    listProvidersToInvoice(db, { councilId: organisationId, periodTo: today() }),
    listWithoutAgreement(db, { councilId: organisationId, periodTo: today() }),
    listInvoices(db, { councilId: organisationId }, { before, only }),
  ])
  return {
    organisationId,
    key: newId('key'),
    today: today(),
    only,
    before,
    waiting: {
      providers: waiting.length,
      deliveries: waiting.reduce((sum, provider) => sum + provider.deliveries, 0),
      pence: waiting.reduce((sum, provider) => sum + provider.pence, 0),
    },
    withoutAgreement,
    rows: list.rows.map(({ grossPence, issuedAt: _issued, ...row }) => ({
      ...row,
      pence: grossPence,
      href: paths.councilInvoice(organisationId, row.id),
    })),
    olderKey: list.olderKey,
  }
}

/** Each provider's documents are written in a transaction of their own, so that a big press never holds up an order. */
export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return submit(request, Press, async ({ key, periodTo }) => {
    const press = { councilId: organisationId, periodTo, key }
    const made = { invoices: 0, matched: 0, waiting: 0 }
    for (const { providerId } of await listProvidersToInvoice(db, press)) {
      const some = await transaction((tx) => makeInvoicesOf(tx, actor, { ...press, providerId }))
      made.invoices += some.invoiceIds.length
      made.matched += some.matchedLines
      made.waiting += some.waitingLines
    }
    const without = await transaction(async (tx) => {
      await askForAgreements(tx, actor, press)
      return listWithoutAgreement(tx, press)
    })
    const said = [madeInWords(made), ...(without.length ? [waitsForYesInWords(without)] : [])]
    return redirectWith(paths.councilInvoices(organisationId), said.join(' '))
  })
}

export default function Invoices() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, only, before } = page
  return (
    <>
      <PageHeading title="Invoices" lead="Daybook writes them from visits that people have said yes to." />
      <div className="db-stack govuk-!-margin-bottom-6">
        <MakeInvoices />
        <WithoutAgreement providers={page.withoutAgreement} />
      </div>
      <SectionNav
        label="Invoices"
        places={tabs.map(({ words, value }) => ({
          words,
          href: paths.councilInvoices(organisationId, { only: value ?? undefined }),
          isCurrent: only === value,
        }))}
      />
      {page.rows.length ? (
        <InvoiceList caption="Invoices, newest first" rows={page.rows} />
      ) : (
        <EmptyState title="None here">
          <p>When there are some, you find them here, newest first.</p>
        </EmptyState>
      )}
      <Pagination
        of="invoices"
        newerHref={before ? paths.councilInvoices(organisationId, { only: only ?? undefined }) : null}
        olderHref={
          page.olderKey
            ? paths.councilInvoices(organisationId, { only: only ?? undefined, before: page.olderKey })
            : null
        }
      />
    </>
  )
}

function MakeInvoices() {
  const { waiting, key, today: day } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof Press>>({
    id: 'make',
    lastResult: useLastResult(),
    defaultValue: { periodTo: day },
  })
  return (
    <Card heading="Make invoices" id="make-invoices">
      <ErrorSummary form={form} />
      <p>
        {waiting.deliveries
          ? `${counted(waiting.deliveries, 'visit or delivery', 'visits and deliveries')} of ${counted(waiting.providers, 'provider')} ${waiting.deliveries === 1 ? 'waits' : 'wait'} for an invoice: ${pounds(waiting.pence)}.`
          : 'Nothing waits for an invoice today.'}
      </p>
      <form method="post" {...getFormProps(form)} noValidate className="db-row">
        <HiddenKey value={key} />
        <DateField field={fields.periodTo} label="Up to and including" />
        <Button icon="orders">Make invoices</Button>
      </form>
    </Card>
  )
}

const tabs = [
  { words: 'All', value: null },
  { words: 'Not yet paid', value: 'open' },
  { words: 'Need a person', value: 'waiting' },
  { words: 'Owed back', value: 'owed-back' },
] as const

function onlyOf(text: string | null): Only | null {
  return tabs.find(({ value }) => value === text)?.value ?? null
}

function madeInWords({ invoices, matched, waiting }: { invoices: number; matched: number; waiting: number }): string {
  if (invoices === 0) return 'There was nothing more to invoice. Nothing was changed.'
  const made = `${counted(invoices, 'invoice is', 'invoices are')} made.`
  const waits = `${counted(waiting, 'line needs', 'lines need')} a person.`
  return `${made} ${counted(matched, 'line')} matched by ${matched === 1 ? 'itself' : 'themselves'}. ${waiting ? waits : 'Nothing waits.'}`
}
