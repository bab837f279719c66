import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lookAtVisit, noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { VisitTag } from '#app/components/order/state-tag.tsx'
import { RecordItems, RecordMissed, RecordVisit } from '#app/components/provider/record-forms.tsx'
import { openedFrom } from '#app/components/provider/visit-lists.ts'
import { whenInWords } from '#app/components/provider/visit-words.ts'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { deliveryInWords } from '#app/domain/ordering/delivery-words.ts'
import { MissedForm, RecordItemsForm, RecordVisitForm } from '#app/domain/ordering/record-form.ts'
import { recordDelivery } from '#app/domain/ordering/record-delivery.server.ts'
import { recordMissed } from '#app/domain/ordering/record-missed.server.ts'
import { mayBecome } from '#app/domain/shared/states.ts'
import { mayBeRecorded, missedInWords, visitTransitions } from '#app/domain/ordering/visit.ts'
import { getVisitOfProvider, type ProviderVisit } from '#app/domain/ordering/visits-of-provider.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.visit.title}, ${dayInWords(data.visit.plannedDay)} – Daybook` : 'Nothing here – Daybook' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const visit = found(await getVisitOfProvider(db, actor, { organisationId, visitId: params.visitId! }))
  await noteOrganisationLooks(actor, organisationId, [lookAtVisit(visit)])
  return {
    organisationId,
    by: actor.name,
    today: today(),
    visit,
    back: openedFrom(request.url, { organisationId, lineId: visit.lineId }),
    rows: rowsOf(visit),
    mayRecord: visit.charge === 'visit' && mayBeRecorded(visit),
    mayMiss: visit.charge === 'visit' && mayBecome(visitTransitions, visit.state, 'missed'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const visitId = params.visitId!
  return submit(
    request,
    z.discriminatedUnion('intent', [RecordVisitForm, RecordItemsForm, MissedForm]),
    async (input) => {
      const visit = found(await getVisitOfProvider(db, actor, { organisationId, visitId }))
      const { href: back } = openedFrom(request.url, { organisationId, lineId: visit.lineId })
      if (input.intent === 'missed') {
        await transaction((tx) => recordMissed(tx, actor, { visitId, reason: input.reason }))
        const sentence = `Written down: it ${missedInWords(visit, now())}. The money went back.`
        return redirectWith(back, sentence)
      }
      const { day, by, note } = input
      const how =
        input.intent === 'record-visit'
          ? { startMinute: input.start, minutes: input.hours * 60 + input.minutes, quantity: 1 }
          : { startMinute: null, minutes: null, quantity: input.quantity }
      await transaction((tx) => recordDelivery(tx, actor, { visitId, day, by, note, ...how }))
      return redirectWith(back, `Recorded: ${deliveryInWords({ day, ...how })}.`)
    },
  )
}

function rowsOf(visit: ProviderVisit): { key: string; value: string }[] {
  const { deliveredDay, deliveredMinutes, deliveredStartMinute, deliveredQuantity, deliveredPence } = visit
  const recorded = deliveredDay && {
    day: deliveredDay,
    startMinute: deliveredStartMinute,
    minutes: deliveredMinutes,
    quantity: deliveredQuantity ?? 1,
  }
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : [])
  return [
    ...row('Ordered', `${dayInWords(visit.plannedDay)}, ${whenInWords(visit)}`),
    ...row('Held for it', pounds(visit.plannedPence)),
    ...row('What they would like', visit.lineNote),
    ...row('Recorded', recorded ? deliveryInWords(recorded) : null),
    ...row('It costs', deliveredPence === null ? null : pounds(deliveredPence)),
    ...row('Who came', visit.deliveredBy),
    ...row('Your note', visit.deliveredNote),
    ...row('Decided', visit.settledWords),
    ...visit.about.map(({ heading, text }) => ({ key: heading, value: text })),
  ]
}

export default function Visit() {
  const { organisationId, visit, back, rows, mayRecord, mayMiss, ...page } = useLoaderData<typeof loader>()
  const Record = visit.plannedMinutes === null ? RecordItems : RecordVisit
  return (
    <>
      <BackLink href={back.href}>{back.words}</BackLink>
      <Refused saidBy={[mayRecord && 'record-visit', mayRecord && 'record-items', mayMiss && 'missed']} />
      <PageHeading title={visit.personName} above={visit.title} />
      <p>
        <VisitTag state={visit.state} />
      </p>
      {visit.state === 'queried' ? (
        <InsetText>
          <p>
            <strong>{visit.shortName} says that it was not right:</strong>{' '}
            {visit.queryReason ?? 'They did not say what.'}
          </p>
          <p>Write down how it really was, or say that it did not happen. Then {visit.shortName} is asked again.</p>
        </InsetText>
      ) : null}
      <SummaryList rows={rows} />
      {mayRecord ? (
        <Section heading={visit.recordedAt ? 'Change what you recorded' : 'How was it?'} id="how">
          <Record visit={visit} today={page.today} by={page.by} backHref={back.href} />
        </Section>
      ) : null}
      {mayMiss ? (
        <Section heading="It did not happen" id="missed">
          <RecordMissed shortName={visit.shortName} />
        </Section>
      ) : null}
      <p>
        <a className="govuk-link" href={paths.providerOrder(organisationId, visit.lineId)}>
          See the whole order
        </a>
      </p>
    </>
  )
}
