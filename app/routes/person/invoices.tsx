import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { InvoiceList } from '#app/components/invoice/invoice-list.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listInvoices, penceOfPerson } from '#app/domain/invoicing/invoices.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId)
  const { personId } = access
  const before = new URL(request.url).searchParams.get('before')
  const list = await listInvoices(db, { personId }, { before })
  const pence = await penceOfPerson(
    db,
    personId,
    list.rows.map(({ id }) => id),
  )
  return {
    personId,
    title: access.as === 'self' ? 'My invoices' : `${access.shortName}’s invoices`,
    before,
    olderKey: list.olderKey,
    rows: list.rows.map(({ grossPence, issuedAt: _issued, ...row }) => ({
      ...row,
      pence: pence.get(row.id) ?? grossPence,
      href: paths.invoice(personId, row.id),
    })),
  }
}

export default function PersonInvoices() {
  const { personId, title, rows, before, olderKey } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={title}
        lead="What was delivered and agreed to, and what it cost. Each amount is this budget’s part."
        actions={
          <QuietLink href={paths.statement(personId)} icon="file">
            Statement to print
          </QuietLink>
        }
      />
      {rows.length ? (
        <InvoiceList caption="Invoices, newest first" rows={rows} />
      ) : (
        <EmptyState title="No invoices yet">
          <p>When support was given and somebody has said yes to it, its invoice comes here.</p>
        </EmptyState>
      )}
      <Pagination
        of="invoices"
        newerHref={before ? paths.invoices(personId) : null}
        olderHref={olderKey ? paths.invoices(personId, { before: olderKey }) : null}
      />
    </>
  )
}
