import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { looksAtNames, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { ProviderVisitCard } from '#app/components/provider/provider-visit-card.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { VisitList } from '#app/components/visit/visit-card.tsx'
import { recordAsPlanned } from '#app/domain/ordering/record-as-planned.server.ts'
import { getVisitOfProvider, listVisitsOfProvider, nextKeyOf } from '#app/domain/ordering/visits-of-provider.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Visits – Daybook' }]

const lists = {
  late: { words: 'Still to record', nothing: 'Everything is recorded. Well done.' },
  waiting: { words: 'Waiting for a yes', nothing: 'Nobody has a record of yours to look at.' },
  queried: { words: 'Not right', nothing: 'Nobody says that something was not right.' },
  agreed: { words: 'Agreed', nothing: 'Nothing is agreed yet.' },
  coming: { words: 'Coming', nothing: 'No visits are planned.' },
} as const
const Shown = z.enum(['late', 'waiting', 'queried', 'agreed', 'coming']).catch('late')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const query = new URL(request.url).searchParams
  const shown = Shown.parse(query.get('show'))
  const visits = await listVisitsOfProvider(db, actor, { organisationId, shown, from: query.get('from') })
  const named = visits.filter(({ isNamed }) => isNamed)
  const whole = named.filter(({ about }) => about.length > 0)
  const people = named.filter(({ about }) => about.length === 0).map(({ personId }) => personId)
  await noteOrganisationLooks(actor, organisationId, [
    ...whole.map(({ id, personId }) => ({ personId, what: 'the address', subject: { kind: 'visit', id } })),
    ...looksAtNames(organisationId, { of: 'visits', people }),
  ])
  return { organisationId, shown, visits, nextKey: nextKeyOf(visits), isFirst: !query.get('from') }
}

const Recording = z.object({ intent: z.literal('record'), visitId: z.string() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, Recording, async ({ visitId }) => {
    const visit = found(await getVisitOfProvider(db, actor, { organisationId, visitId }))
    await transaction((tx) => recordAsPlanned(tx, actor, { visitId }))
    const day = dayInWords(visit.plannedDay, { year: false })
    return redirectWith(paths.providerVisits(organisationId), `Recorded: ${visit.personName}, ${day}.`)
  })
}

export default function Visits() {
  const { organisationId, shown, visits, nextKey, isFirst } = useLoaderData<typeof loader>()
  return (
    <>
      <Refused />
      <PageHeading title="Visits" lead={lists[shown].words} />
      <SectionNav
        label="Visits"
        places={Shown.unwrap().options.map((list) => ({
          words: lists[list].words,
          href: paths.providerVisits(organisationId, { show: list }),
          isCurrent: list === shown,
        }))}
      />
      {visits.length === 0 ? (
        <EmptyState title="Nothing here">
          <p>{lists[shown].nothing}</p>
        </EmptyState>
      ) : null}
      <VisitList>
        {visits.map((visit) => (
          <ProviderVisitCard
            key={visit.id}
            visit={visit}
            href={paths.providerVisit(organisationId, visit.id)}
            isReady={shown === 'late'}
            withDay
          >
            {visit.deliveredPence === null ? null : <p>{pounds(visit.deliveredPence)}</p>}
          </ProviderVisitCard>
        ))}
      </VisitList>
      <Pagination
        of="visits"
        newerHref={isFirst ? null : paths.providerVisits(organisationId, { show: shown })}
        olderHref={nextKey ? paths.providerVisits(organisationId, { show: shown, from: nextKey }) : null}
        words={{ newer: 'The first ones', older: 'More' }}
      />
    </>
  )
}
