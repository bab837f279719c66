import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { DecisionForm } from '#app/components/claims/decision-form.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Card, Section } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { DecideForm } from '#app/domain/catalogue/claims/claim.ts'
import { listClaims } from '#app/domain/catalogue/claims/claims.server.ts'
import { decideClaim } from '#app/domain/catalogue/claims/decide-claim.server.ts'
import { decideJoinRequest, listJoinRequests } from '#app/domain/catalogue/joining/in-house.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Who wants to join – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const [requests, claims] = await Promise.all([
    listJoinRequests(db, actor, { councilId }),
    listClaims(db, actor, { councilId }),
  ])
  return {
    services: requests.map(({ answers, createdAt, ...one }) => ({
      ...one,
      on: dayInWords(today(createdAt)),
      title: answers['title'] ?? '',
      summary: answers['summary'] ?? '',
    })),
    claims: claims.map(({ createdAt, ...one }) => ({ ...one, on: dayInWords(today(createdAt)) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const councilId = params.organisationId!
  return submit(request, DecideForm, async ({ about, id, answer, reason, costCentre }) => {
    const isYes = answer === 'yes'
    await transaction((tx) =>
      about === 'claim'
        ? decideClaim(tx, actor, { councilId, claimId: id, isYes, reason })
        : decideJoinRequest(tx, actor, { councilId, requestId: id, isYes, reason, costCentre }),
    )
    return redirectWith(paths.councilJoining(councilId), 'Your answer is on its way to them, with the reason.')
  })
}

export default function Joining() {
  const { services, claims } = useLoaderData<typeof loader>()
  const sentId = useLastResult()?.initialValue?.id
  return (
    <>
      {[...services, ...claims].some(({ id }) => id === sentId) ? null : <Refused />}
      <PageHeading
        title="Who wants to join"
        lead="Services that say they are the council’s own, and people who say that something from a register is theirs."
      />
      {services.length + claims.length === 0 ? (
        <EmptyState title="Nobody waits">
          <p>When somebody asks, it stands here.</p>
        </EmptyState>
      ) : null}
      {services.length ? (
        <Section heading="Our own services" id="services">
          <div className="db-stack">
            {services.map((one) => (
              <Card key={one.id} heading={one.name} id={`name-${one.id}`}>
                <SummaryList
                  rows={[
                    { key: 'Asked by', value: `${one.byName}, ${one.byEmail}` },
                    { key: 'On', value: one.on },
                    { key: 'What it offers', value: `${one.title}. ${one.summary}` },
                  ]}
                />
                <DecisionForm about="service" id={one.id} name={one.name} />
              </Card>
            ))}
          </div>
        </Section>
      ) : null}
      {claims.length ? (
        <Section heading="Claims" id="claims">
          <div className="db-stack">
            {claims.map((one) => (
              <Card key={one.id} heading={one.name} id={`name-${one.id}`}>
                <SummaryList
                  rows={[
                    { key: 'Asked by', value: `${one.byName}, ${one.byEmail}` },
                    { key: 'On', value: one.on },
                    { key: 'They say', value: one.words },
                    {
                      key: 'What stands there',
                      value: (
                        <a className="govuk-link" href={paths.store(one.slug)}>
                          Its page now
                        </a>
                      ),
                    },
                  ]}
                />
                <DecisionForm about="claim" id={one.id} name={one.name} />
              </Card>
            ))}
          </div>
        </Section>
      ) : null}
    </>
  )
}
