import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { looksAtNames, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { LineTag } from '#app/components/order/state-tag.tsx'
import { lineInShort } from '#app/components/provider/line-words.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { costInWords } from '#app/domain/ordering/cost-now.ts'
import { listLinesOfProvider, nextLineKeyOf, peopleNamedOn } from '#app/domain/ordering/lines-of-provider.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Orders – Daybook' }]

const lists = {
  new: { words: 'To answer', nothing: 'Nobody is waiting for an answer.' },
  going: { words: 'Going on', nothing: 'No orders are going on.' },
  over: { words: 'Over', nothing: 'No order is over yet.' },
} as const
const Shown = z.enum(['new', 'going', 'over']).catch('new')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const query = new URL(request.url).searchParams
  const shown = Shown.parse(query.get('show'))
  const lines = await listLinesOfProvider(db, actor, { organisationId, shown, from: query.get('from') })
  const people = await peopleNamedOn(db, { organisationId, lines })
  await noteOrganisationLooks(actor, organisationId, looksAtNames(organisationId, { of: 'orders', people }))
  return { organisationId, shown, lines, nextKey: nextLineKeyOf(lines), isFirst: !query.get('from') }
}

export default function Orders() {
  const { organisationId, shown, lines, nextKey, isFirst } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Orders"
        lead={
          shown === 'new'
            ? 'Answer within three working days. After five, or when its last day is over, an order goes away by itself.'
            : undefined
        }
      />
      <SectionNav
        label="Orders"
        places={Shown.unwrap().options.map((list) => ({
          words: lists[list].words,
          href: paths.providerOrders(organisationId, { show: list }),
          isCurrent: list === shown,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title="Nothing here">
          <p>{lists[shown].nothing}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={lists[shown].words}
          isCaptionHidden
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            {
              heading: 'What',
              isRowHeading: true,
              cell: (line) => (
                <a className="govuk-link" href={paths.providerOrder(organisationId, line.id)}>
                  {line.title}
                </a>
              ),
            },
            { heading: 'Who', cell: (line) => line.personName },
            { heading: 'When', cell: lineInShort },
            { heading: 'State', cell: (line) => <State line={line} /> },
            { heading: 'Cost', isNumeric: true, cell: costInWords },
          ]}
        />
      )}
      <Pagination
        of="orders"
        newerHref={isFirst ? null : paths.providerOrders(organisationId, { show: shown })}
        olderHref={nextKey ? paths.providerOrders(organisationId, { show: shown, from: nextKey }) : null}
        words={shown === 'new' ? { newer: 'The first ones', older: 'More' } : { newer: 'The newest', older: 'Older' }}
      />
    </>
  )
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number]

function State({ line }: { line: Line }) {
  if (line.state === 'placed' && line.answerBy)
    return <StatusTag tone="waiting">{`Answer by ${dayInWords(line.answerBy, { year: false })}`}</StatusTag>
  return <LineTag state={line.state} />
}
