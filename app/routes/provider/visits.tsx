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
import { isVisitList, visitLists } from '#app/components/provider/visit-lists.ts'
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

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const query = new URL(request.url).searchParams
  const asked = query.get('show')
  const shown = isVisitList(asked) ? asked : 'late'
  const from = query.get('from')
  const visits = await listVisitsOfProvider(db, actor, { organisationId, shown, from })
  const named = visits.filter(({ isNamed }) => isNamed)
  const whole = named.filter(({ about }) => about.length > 0)
  const people = named.filter(({ about }) => about.length === 0).map(({ personId }) => personId)
  await noteOrganisationLooks(actor, organisationId, [
    ...whole.map(({ id, personId }) => ({ personId, what: 'the address', subject: { kind: 'visit', id } })),
    ...looksAtNames(organisationId, { of: 'visits', people }),
  ])
  return { organisationId, shown, visits, nextKey: nextKeyOf(visits), from: from ?? undefined }
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
  const { organisationId, shown, visits, nextKey, from } = useLoaderData<typeof loader>()
  return (
    <>
      <Refused />
      <PageHeading title="Visits" lead={visitLists[shown].words} />
      <SectionNav
        label="Visits"
        places={Object.entries(visitLists).map(([list, { words }]) => ({
          words,
          href: paths.providerVisits(organisationId, { show: list }),
          isCurrent: list === shown,
        }))}
      />
      {visits.length === 0 ? (
        <EmptyState title="Nothing here">
          <p>{visitLists[shown].nothing}</p>
        </EmptyState>
      ) : null}
      <VisitList>
        {visits.map((visit) => (
          <ProviderVisitCard
            key={visit.id}
            visit={visit}
            href={paths.providerVisit(organisationId, visit.id, { back: shown, from })}
            isReady={shown === 'late'}
            withDay
          >
            {visit.deliveredPence === null ? null : <p>{pounds(visit.deliveredPence)}</p>}
          </ProviderVisitCard>
        ))}
      </VisitList>
      <Pagination
        of="visits"
        newerHref={from ? paths.providerVisits(organisationId, { show: shown }) : null}
        olderHref={nextKey ? paths.providerVisits(organisationId, { show: shown, from: nextKey }) : null}
        words={{ newer: 'The first ones', older: 'More' }}
      />
    </>
  )
}
