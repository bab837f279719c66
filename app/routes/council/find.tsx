import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { FindBox } from '#app/components/council/find-box.tsx'
import { InvoiceList } from '#app/components/invoice/invoice-list.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { findInCouncil, mostFound } from '#app/domain/invoicing/find.server.ts'
import { hasRole } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Find – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { membership } = await requireOrganisation(request, organisationId, {
    kind: 'council',
    roles: ['finance', 'practitioner'],
  })
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const found = await findInCouncil(db, { councilId: organisationId, q })
  const isLong = Object.values(found).some((list) => list.length === mostFound)
  const isFinance = hasRole(membership, ['finance'])
  return {
    organisationId,
    q,
    shown: isLong ? mostFound : null,
    people: found.people.map((person) => ({
      id: person.id,
      words: `${person.name}, ${person.referenceNumber}`,
      href: paths.councilPerson(organisationId, person.id),
    })),
    orders: found.orders.map((order) => ({
      id: order.id,
      words: `${order.number} for ${order.personName}, ${dayInWords(today(order.placedAt))}`,
      href: paths.councilOrder(organisationId, order.id),
    })),
    runs: isFinance
      ? found.runs.map(({ id, number }) => ({ id, words: number, href: paths.councilRun(organisationId, id) }))
      : [],
    invoices: isFinance
      ? found.invoices.map((row) => ({ ...row, href: paths.councilInvoice(organisationId, row.id) }))
      : [],
  }
}

export default function Find() {
  const { organisationId, q, shown, people, orders, runs, invoices } = useLoaderData<typeof loader>()
  const isEmpty = people.length + orders.length + runs.length + invoices.length === 0
  return (
    <>
      <PageHeading title={q ? `“${q}”` : 'Find'} />
      <FindBox action={paths.councilFind(organisationId)} value={q} />
      {isEmpty ? (
        <EmptyState title={q ? 'Nothing found' : 'What do you look for?'}>
          <p>Type a part of a name, or the number of an order or an invoice.</p>
        </EmptyState>
      ) : null}
      {shown ? (
        <InsetText>At most {shown} of each are shown. Type more of the name or the number to find the rest.</InsetText>
      ) : null}
      <Hits heading="People" id="people" hits={people} />
      <Hits heading="Orders" id="orders" hits={orders} />
      <Hits heading="Payment runs" id="runs" hits={runs} />
      {invoices.length ? (
        <Section heading="Invoices" id="invoices">
          <InvoiceList caption="Invoices found" rows={invoices} />
        </Section>
      ) : null}
    </>
  )
}

function Hits(props: { heading: string; id: string; hits: { id: string; words: string; href: string }[] }) {
  const { heading, id, hits } = props
  if (hits.length === 0) return null
  return (
    <Section heading={heading} id={id}>
      <ul className="govuk-list govuk-list--spaced">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a className="govuk-link" href={hit.href}>
              {hit.words}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
