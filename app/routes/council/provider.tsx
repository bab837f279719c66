import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { AffectedList } from '#app/components/check/affected-list.tsx'
import { checkDates, checkTag } from '#app/components/check/check-state.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { NotificationBanner } from '#app/components/ui/notification-banner.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { checkWords, kindOfOne } from '#app/domain/catalogue/checks/check.ts'
import { whyNoNewOrders } from '#app/domain/catalogue/checks/may-take-orders.ts'
import { listShelved } from '#app/domain/catalogue/versions/put-on-shelf.server.ts'
import { providerFile } from '#app/domain/ordering/suspension/provider-file.server.ts'
import { LiftForm } from '#app/domain/ordering/suspension/suspend-form.ts'
import { liftSuspension } from '#app/domain/ordering/suspension/suspend-provider.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { affectedShown } from '../shared/affected-shown.ts'
import { checkSeen } from '../shared/check-shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Nothing here'} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const providerId = params.providerId!
  const file = await asAnswer(() => providerFile(db, actor, { councilId, providerId }))
  const { provider, stops } = file
  const after = new URL(request.url).searchParams.get('after')
  const shelved = await listShelved(db, actor, { councilId, providerId, after })
  return {
    ...{ councilId, providerId, name: provider.name, isOwn: file.isOwn },
    kind: kindOfOne(provider.providerKind),
    isSuspended: provider.suspendedAt !== null,
    shelved: shelved.rows,
    moreHref: shelved.next ? paths.councilProvider(councilId, providerId, { after: shelved.next }) : null,
    why: whyNoNewOrders(provider, today()),
    checks: file.checks.map((one) => ({
      kind: one.kind,
      waitingId: one.sent?.state === 'sent' ? one.sent.id : null,
      ...checkSeen(one),
    })),
    affected: affectedShown(file.affected, councilId),
    stops: stops.map(({ id, reason, suspendedAt, byName, liftedAt, liftedReason }) => ({
      ...{ id, reason, byName, liftedReason },
      from: dayInWords(today(suspendedAt), { weekday: false }),
      until: liftedAt && dayInWords(today(liftedAt), { weekday: false }),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [councilId, providerId] = [params.organisationId!, params.providerId!]
  return submit(request, LiftForm, async ({ reason }) => {
    await transaction((tx) => liftSuspension(tx, actor, { councilId, providerId, reason }))
    return redirectWith(
      paths.councilProvider(councilId, providerId),
      'People can order there again, and everybody is told.',
    )
  })
}

export default function Provider() {
  const { councilId, providerId, name, kind, isOwn, isSuspended, why, affected } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilChecks(councilId)}>Checks of providers</BackLink>
      <PageHeading
        above={kind}
        title={name}
        actions={
          isSuspended || isOwn ? null : (
            <ButtonLink href={paths.councilSuspend(councilId, providerId)} look="secondary">
              Stop new orders
            </ButtonLink>
          )
        }
      />
      {why ? <NotificationBanner title="No new orders">{why} What is ordered goes on.</NotificationBanner> : null}
      {isSuspended && !isOwn ? <Lift /> : <Refused />}
      <ChecksOfProvider />
      <InTheShop />
      <Section heading="Who has something ordered there" id="affected">
        <AffectedList affected={affected} />
      </Section>
      <Stops />
    </>
  )
}

function ChecksOfProvider() {
  const { councilId, checks } = useLoaderData<typeof loader>()
  return (
    <Section heading="Checks" id="checks">
      {checks.length === 0 ? (
        <p>Nothing is asked of this provider.</p>
      ) : (
        <SummaryList
          rows={checks.map((check) => ({
            key: checkWords[check.kind].name,
            value: (
              <>
                <StatusTag tone={checkTag(check).tone}>{checkTag(check).words}</StatusTag> {checkDates(check)}
              </>
            ),
            actions: check.waitingId
              ? [
                  {
                    href: paths.councilCheck(councilId, check.waitingId),
                    words: 'Look at it',
                    about: checkWords[check.kind].name,
                  },
                ]
              : [],
          }))}
        />
      )}
    </Section>
  )
}

function InTheShop() {
  const { councilId, providerId, shelved, moreHref } = useLoaderData<typeof loader>()
  return (
    <Section heading="In the shop" id="shop">
      {shelved.length === 0 ? (
        <p>Nothing of this provider is in the shop.</p>
      ) : (
        <SummaryList
          rows={shelved.map(({ id, title, shelf }) => ({
            key: title,
            value: shelf,
            actions: [{ href: paths.councilShelf(councilId, providerId, id), words: 'Put elsewhere', about: title }],
          }))}
        />
      )}
      {moreHref ? (
        <p>
          <a className="govuk-link" href={moreHref}>
            The next ones
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Lift() {
  const [form, fields] = useForm<{ reason: string }>({ id: 'lift', lastResult: useLastResult() })
  return (
    <form method="post" className="db-card db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <TextAreaField
        field={fields.reason}
        label="Let in new orders again: why?"
        hint="It is kept with the stop. The provider, people and brokers are told that orders are taken again, not why."
        rows={3}
        isQuestion
      />
      <SubmitButton>Let in new orders again</SubmitButton>
    </form>
  )
}

function Stops() {
  const { stops } = useLoaderData<typeof loader>()
  if (stops.length === 0) return null
  return (
    <Section heading="When we stopped new orders" id="stops">
      <SummaryList
        rows={stops.map(({ from, until, reason, byName, liftedReason }) => ({
          key: until ? `${from} to ${until}` : `Since ${from}`,
          value: `${reason} (${byName ?? 'Somebody'})${liftedReason ? ` Let in again: ${liftedReason}` : ''}`,
        }))}
      />
    </Section>
  )
}
