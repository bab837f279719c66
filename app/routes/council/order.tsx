import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireCouncilPerson, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { getCouncilOrder } from '#app/domain/invoicing/council-order.server.ts'
import { costOfVisitInWords } from '#app/domain/ordering/cost-now.ts'
import { lineStateWords } from '#app/domain/ordering/order-line.ts'
import { visitStateWords } from '#app/domain/ordering/visit.ts'
import { hasRole } from '#app/domain/people/permissions.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, instantInWords, minutesInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Order ${data?.number} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const roles = ['finance', 'practitioner'] as const
  const { membership } = await requireOrganisation(request, organisationId, { kind: 'council', roles })
  const order = found(await getCouncilOrder(db, { councilId: organisationId, orderId: params.orderId! }))
  await requireCouncilPerson(request, { organisationId, personId: order.personId })
  return {
    organisationId,
    ...order,
    placedAt: instantInWords(order.placedAt),
    seesInvoices: hasRole(membership, ['finance']),
  }
}

export default function CouncilOrder() {
  const { organisationId, number, personId, personName, byName, placedAt, lines, seesInvoices } =
    useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilPerson(organisationId, personId)}>{personName}</BackLink>
      <PageHeading title={`Order ${number}`} lead={`For ${personName}. Placed by ${byName} on ${placedAt}.`} />
      {lines.map((line) => (
        <Section key={line.id} heading={`${line.title}, ${line.providerName}`} id={line.id}>
          <p>
            {lineStateWords[line.state]}. {worthOf(line)}
          </p>
          <DataTable
            caption="Visits and goods"
            isCaptionHidden
            columns={[
              {
                heading: 'Day',
                isRowHeading: true,
                cell: (visit) => dayInWords(visit.deliveredDay ?? visit.plannedDay),
              },
              {
                heading: 'How much',
                cell: (visit) => {
                  const minutes = visit.deliveredMinutes ?? visit.plannedMinutes
                  return minutes === null ? `${visit.deliveredQuantity ?? visit.quantity}` : minutesInWords(minutes)
                },
              },
              { heading: 'State', cell: (visit) => visitStateWords[visit.state] },
              {
                heading: 'Invoice',
                cell: (visit) =>
                  visit.invoiceId && seesInvoices ? (
                    <a className="govuk-link" href={paths.councilInvoice(organisationId, visit.invoiceId)}>
                      {visit.invoiceNumber}
                    </a>
                  ) : (
                    (visit.invoiceNumber ?? 'None yet')
                  ),
              },
              {
                heading: 'Amount',
                isNumeric: true,
                cell: costOfVisitInWords,
              },
            ]}
            rows={line.visits}
            rowKey={(visit) => `${visit.id} ${visit.invoiceId}`}
          />
        </Section>
      ))}
    </>
  )
}

/** What a line is worth now, and what it was ordered for where that is another sum. */
function worthOf({ nowPence, costPence }: { nowPence: number; costPence: number }): string {
  if (nowPence === costPence) return `Ordered for ${pounds(costPence)}.`
  return `Worth ${pounds(nowPence)} now. It was ordered for ${pounds(costPence)}.`
}
