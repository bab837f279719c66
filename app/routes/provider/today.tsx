import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lookAtVisit, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { MissingAgreement } from '#app/components/agreement/missing-agreement.tsx'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { NewOrders, SumsCard } from '#app/components/provider/aside-cards.tsx'
import { LateVisits } from '#app/components/provider/late-visits.tsx'
import { NextSteps } from '#app/components/provider/next-steps.tsx'
import { ProviderVisitCard } from '#app/components/provider/provider-visit-card.tsx'
import { answerInWords, daysToAnswerInWords } from '#app/components/provider/visit-words.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { VisitList } from '#app/components/visit/visit-card.tsx'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { firstStepsOf } from '#app/domain/catalogue/joining/first-steps.server.ts'
import { stepsLeft } from '#app/domain/catalogue/joining/first-steps.ts'
import { missingAgreementOf } from '#app/domain/invoicing/without-agreement.server.ts'
import { providerMoney } from '#app/domain/invoicing/provider-money.server.ts'
import { listLinesOfProvider } from '#app/domain/ordering/lines-of-provider.server.ts'
import { recordAsPlanned } from '#app/domain/ordering/record-as-planned.server.ts'
import {
  getVisitOfProvider,
  listVisitsOfProvider,
  type ProviderVisit,
} from '#app/domain/ordering/visits-of-provider.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { minuteOf, today } from '#app/domain/shared/day.ts'
import { dayInWords, minutesInWords, timeInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Today’s visits – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const [visits, late, lines, money, missing, store, stop] = await Promise.all([
    listVisitsOfProvider(db, actor, { organisationId, shown: 'today' }),
    listVisitsOfProvider(db, actor, { organisationId, shown: 'late' }),
    listLinesOfProvider(db, actor, { organisationId, shown: 'new' }),
    providerMoney(db, actor, organisationId),
    missingAgreementOf(db, actor, organisationId),
    firstStepsOf(db, actor, organisationId),
    ownStopOf(db, actor, organisationId),
  ])
  await noteOrganisationLooks(actor, organisationId, [...visits, ...late].map(lookAtVisit))
  const minute = minuteOf(now())
  return {
    organisationId,
    firstName: store?.firstName ?? null,
    isInHouse: store?.providerType === 'in-house',
    stepsLeft: store ? stepsLeft(store) : 0,
    day: today(),
    visits: visits.map((visit) => ({
      ...visit,
      isReady: visit.plannedStartMinute === null || visit.plannedStartMinute <= minute,
      done: recordedInWords(visit),
      answer: answerInWords(visit),
    })),
    late,
    lines,
    money,
    missing,
    stop,
  }
}

const Recording = z.object({ intent: z.literal('record'), visitId: z.string() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, Recording, async ({ visitId }) => {
    const visit = found(await getVisitOfProvider(db, actor, { organisationId, visitId }))
    await transaction((tx) => recordAsPlanned(tx, actor, { visitId }))
    const length = visit.plannedMinutes === null ? 'It' : minutesInWords(visit.plannedMinutes)
    const recorded = found(await getVisitOfProvider(db, actor, { organisationId, visitId }))
    const sentence = `Recorded: ${length} for ${visit.personName}. ${daysToAnswerInWords(recorded)}`
    return redirectWith(paths.provider(organisationId), sentence)
  })
}

function recordedInWords({ state, recordedAt, deliveredMinutes }: ProviderVisit): string | undefined {
  if (!recordedAt || state === 'planned' || state === 'missed') return undefined
  const length = deliveredMinutes === null ? 'it' : minutesInWords(deliveredMinutes)
  return `You recorded ${length} at ${timeInWords(minuteOf(recordedAt))}`
}

export default function Today() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, firstName, day, visits, late, lines, money, missing } = page
  const ready = visits.filter((visit) => visit.state === 'planned' && visit.isReady).length
  const href = (visitId: string) => paths.providerVisit(organisationId, visitId)
  return (
    <>
      <Refused />
      <NoNewOrders stop={page.stop} checksHref={paths.providerChecks(organisationId)} />
      <MissingAgreement missing={missing} href={paths.providerAgreement(organisationId)} />
      <NextSteps left={page.stepsLeft} href={paths.providerWelcome(organisationId)} />
      <div className="db-aside db-aside--right">
        <div>
          <p className="db-soft govuk-!-margin-bottom-1">{firstName ? `Hello ${firstName}` : 'Hello'}</p>
          <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">{dayInWords(day, { year: false })}</h1>
          <p className="govuk-body-l">{howMany(visits.length, ready)}</p>
          {visits.length === 0 ? (
            <EmptyState title="Nothing is planned for today">
              <p>
                <a className="govuk-link" href={paths.providerVisits(organisationId, { show: 'coming' })}>
                  See what is coming
                </a>
              </p>
            </EmptyState>
          ) : null}
          <VisitList>
            {visits.map((visit, position) => (
              <ProviderVisitCard
                key={visit.id}
                visit={visit}
                href={href(visit.id)}
                recordAction={paths.providerRecord(organisationId)}
                isReady={visit.isReady}
                isMain={position === visits.findIndex((one) => one.state === 'planned' && one.isReady)}
                done={visit.done}
              >
                {visit.answer ? <p>{visit.answer}</p> : null}
              </ProviderVisitCard>
            ))}
          </VisitList>
        </div>
        <div className="db-stack">
          <LateVisits
            visits={late}
            allHref={paths.providerVisits(organisationId)}
            recordAction={paths.providerRecord(organisationId)}
            href={href}
          />
          <SumsCard money={money} isInHouse={page.isInHouse} href={paths.providerInvoices(organisationId)} />
          <NewOrders lines={lines} href={(lineId) => paths.providerOrder(organisationId, lineId)} />
        </div>
      </div>
    </>
  )
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function numberInWords(number: number): string {
  return numbers[number] ?? String(number)
}

function howMany(visits: number, ready: number): string {
  const all = visits === 1 ? 'One visit today.' : `${numberInWords(visits)} visits today.`
  if (ready === 0) return all
  return `${all} ${ready === 1 ? 'One is' : `${numberInWords(ready)} are`} ready to record.`
}
