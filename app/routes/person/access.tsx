import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { History } from '#app/components/access/history.tsx'
import { MandateCard } from '#app/components/access/mandate-card.tsx'
import { MandateFields } from '#app/components/access/mandate-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, PlainButton } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Details, Section } from '#app/components/ui/panel.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { endMandate } from '#app/domain/ordering/end-mandate.server.ts'
import { accessTo } from '#app/domain/people/access.server.ts'
import { accessPage } from '#app/domain/people/access-page.server.ts'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { GiveMandateForm, receiverOf } from '#app/domain/people/mandate-forms.ts'
import { today } from '#app/domain/shared/day.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who may act for ${data?.shortName ?? 'you'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const query = new URL(request.url).searchParams
  return {
    ...(await accessPage(db, { actor, access }, { by: query.get('by'), before: query.get('before') })),
    today: today(),
  }
}

const Ending = z.object({ intent: z.literal('end'), mandateId: z.string() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const personId = params.personId!
  return submit(request, z.discriminatedUnion('intent', [Ending, GiveMandateForm]), async (input) => {
    if (input.intent === 'end') {
      await transaction((tx) => endMandate(tx, actor, { mandateId: input.mandateId }))
      const maySeeStill = await accessTo(db, actor, personId)
      const sentence = 'It is ended. From now on this permission opens nothing.'
      return redirectWith(maySeeStill ? paths.access(personId) : paths.actingFor(), sentence)
    }
    const { powers, relation, startsOn, endsOn = null } = input
    const wanted = { personId, ...receiverOf(input), powers, relation, startsOn, endsOn }
    await transaction((tx) => giveMandate(tx, actor, wanted))
    return redirectWith(paths.access(personId), 'They may act from the first day on. You can end it here at any time.')
  })
}

export default function AccessPage() {
  const page = useLoaderData<typeof loader>()
  const { personId, shortName, isSelf, standing, past, events, by, olderKey } = page
  return (
    <>
      <PageHeading
        title={isSelf ? 'Who may act for you' : `Who may act for ${shortName}`}
        lead="Who may see and do things here, what each of them did, and what they looked at."
      />
      <Section heading="Who may act" id="who">
        {standing.length === 0 ? (
          <EmptyState title="Nobody" level={3}>
            <p>{isSelf ? 'Only you' : `Only ${shortName}`} and the council can see this budget.</p>
          </EmptyState>
        ) : null}
        {standing.map((mandate) => (
          <MandateCard key={mandate.id} mandate={mandate}>
            {mandate.mayEnd ? (
              <form method="post">
                <Hidden name="intent" value="end" />
                <Hidden name="mandateId" value={mandate.id} />
                <Button look="warning" about={`: ${mandate.name}`}>
                  End this now
                </Button>
              </form>
            ) : null}
          </MandateCard>
        ))}
        {past.length ? (
          <Details summary="Who could act before">
            {past.map((mandate) => (
              <MandateCard key={mandate.id} mandate={mandate} />
            ))}
          </Details>
        ) : null}
      </Section>
      {isSelf ? <GiveSection brokers={page.brokers} today={page.today} /> : null}
      <Section heading="What happened" id="history">
        <Who personId={personId} people={page.people} by={by} />
        <History rows={events} />
        <Pagination
          of="what happened"
          newerHref={page.before ? paths.access(personId, { by: by ?? undefined }) : null}
          olderHref={olderKey ? paths.access(personId, { by: by ?? undefined, before: olderKey }) : null}
        />
      </Section>
    </>
  )
}

function GiveSection({ brokers, today }: { brokers: { id: string; name: string }[]; today: string }) {
  const lastResult = useLastResult()
  const [form, fields] = useForm<z.input<typeof GiveMandateForm>>({
    id: 'permission',
    lastResult,
    defaultValue: { startsOn: today },
  })
  return (
    <Section heading="Let somebody act for you" id="give">
      <ErrorSummary form={form} />
      <details className="govuk-details" open={lastResult ? true : undefined}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Let somebody new act for you</span>
        </summary>
        <form method="post" {...getFormProps(form)} noValidate>
          <Hidden name="intent" value="give" />
          <MandateFields fields={fields} brokers={brokers} whose="you" />
          <Button>Let them act for me</Button>
        </form>
      </details>
    </Section>
  )
}

function Who({
  personId,
  people,
  by,
}: {
  personId: string
  people: { userId: string; name: string }[]
  by: string | null
}) {
  if (people.length === 0) return null
  return (
    <form method="get" action={paths.access(personId)} className="db-row">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="by">
          Show what this person did
        </label>
        <select className="govuk-select" id="by" name="by" defaultValue={by ?? ''}>
          <option value="">Everybody</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <PlainButton>Show</PlainButton>
    </form>
  )
}
