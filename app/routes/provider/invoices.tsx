import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { MissingAgreement } from '#app/components/agreement/missing-agreement.tsx'
import { InvoiceList } from '#app/components/invoice/invoice-list.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { moneyWords } from '#app/components/provider/money-words.ts'
import { listInvoices } from '#app/domain/invoicing/invoices.server.ts'
import { missingAgreementOf } from '#app/domain/invoicing/without-agreement.server.ts'
import { agreementOf } from '#app/domain/people/agreements/agreement-of.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Your invoices – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const before = new URL(request.url).searchParams.get('before')
  const list = await listInvoices(db, { providerId: organisationId }, { before })
  return {
    organisationId,
    before,
    isInHouse: !(await agreementOf(db, actor, organisationId)).isNeeded,
    missing: await missingAgreementOf(db, actor, organisationId),
    olderKey: list.olderKey,
    rows: list.rows.map(({ grossPence, issuedAt: _issued, ...row }) => ({
      ...row,
      pence: grossPence,
      href: paths.providerInvoice(organisationId, row.id),
    })),
  }
}

export default function ProviderInvoices() {
  const { organisationId, isInHouse, missing, rows, before, olderKey } = useLoaderData<typeof loader>()
  const words = moneyWords(isInHouse)
  return (
    <>
      <MissingAgreement missing={missing} href={paths.providerAgreement(organisationId)} />
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <QuietLink href={paths.providerAgreement(organisationId)} icon="file">
            {words.about}
          </QuietLink>
        }
      />
      {rows.length ? (
        <InvoiceList caption={`${words.title}, newest first`} rows={rows} hide="provider" />
      ) : (
        <EmptyState title={words.none}>
          <p>{words.soon}</p>
        </EmptyState>
      )}
      <Pagination
        of="invoices"
        newerHref={before ? paths.providerInvoices(organisationId) : null}
        olderHref={olderKey ? paths.providerInvoices(organisationId, { before: olderKey }) : null}
      />
    </>
  )
}
