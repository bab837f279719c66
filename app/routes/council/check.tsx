import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { AcceptForm, ReturnForm } from '#app/components/check/review-forms.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { ReviewForm } from '#app/domain/catalogue/checks/check-form.ts'
import { bigPounds, checkWords, kindOfOne, returnReasonInWords } from '#app/domain/catalogue/checks/check.ts'
import { checkToReview } from '#app/domain/catalogue/checks/queue.server.ts'
import { acceptCheck, returnCheck } from '#app/domain/catalogue/checks/review-check.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.provider.name}: ${checkWords[data.kind].name} – Daybook` : 'Nothing here – Daybook' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const { check, provider, sentBy, isOwn } = found(
    await asAnswer(() => checkToReview(db, actor, { councilId, checkId: params.checkId! })),
  )
  return {
    councilId,
    checkId: check.id,
    kind: check.kind,
    provider: { id: provider.id, name: provider.name, kind: kindOfOne(provider.providerKind) },
    ...{ sentBy, isOwn, said: check.said, hasDocument: check.fileId !== null, state: check.state },
    sentOn: dayInWords(today(check.sentAt)),
    answeredOn: check.reviewedAt && dayInWords(today(check.reviewedAt)),
    returned: check.state === 'returned' ? [returnReasonInWords(check.returnReason), check.returnWords ?? ''] : null,
    read: {
      amount: check.amountPence === null ? null : bigPounds(check.amountPence),
      endsOn: check.endsOn && dayInWords(check.endsOn, { weekday: false }),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const which = { councilId: params.organisationId!, checkId: params.checkId! }
  return submit(request, ReviewForm, async (input) => {
    if (input.answer === 'accept') {
      const { amount: amountPence, endsOn, registered } = input
      await transaction((tx) => acceptCheck(tx, actor, { ...which, amountPence, endsOn, registered }))
      return redirectWith(paths.councilChecks(which.councilId), 'It is accepted. Buyers read it from now on.')
    }
    const { reason, words } = input
    await transaction((tx) => returnCheck(tx, actor, { ...which, reason, words }))
    return redirectWith(paths.councilChecks(which.councilId), 'It is sent back, and the provider knows why.')
  })
}

export default function Check() {
  const page = useLoaderData<typeof loader>()
  const { councilId, checkId, kind, provider, hasDocument, isOwn, state } = page
  return (
    <>
      <BackLink href={paths.councilChecks(councilId)}>Checks of providers</BackLink>
      {state === 'sent' && !isOwn ? null : <Refused />}
      <PageHeading
        above={provider.name}
        title={checkWords[kind].name}
        lead={checkWords[kind].why}
        actions={
          hasDocument ? (
            <ButtonLink href={paths.councilCheckDocument(councilId, checkId)} look="secondary" icon="file">
              Save the document
            </ButtonLink>
          ) : null
        }
      />
      <Facts />
      {state === 'sent' && isOwn ? (
        <InsetText>You work at {provider.name} yourself, so a colleague has to look at it.</InsetText>
      ) : null}
      {state === 'sent' && !isOwn ? (
        <div className="db-grid db-grid--wide">
          <AcceptForm kind={kind} />
          <ReturnForm />
        </div>
      ) : null}
    </>
  )
}

function Facts() {
  const { councilId, provider, sentBy, sentOn, said, state, answeredOn, returned, read } =
    useLoaderData<typeof loader>()
  const rows = [
    {
      key: 'Provider',
      value: (
        <a className="govuk-link" href={paths.councilProvider(councilId, provider.id)}>
          {provider.name}
        </a>
      ),
    },
    { key: 'Kind', value: provider.kind },
    { key: 'Sent', value: `${sentOn}, by ${sentBy}` },
    ...(said ? [{ key: 'They write', value: said }] : []),
    ...(state === 'accepted' ? [{ key: 'Accepted', value: answeredOn ?? '' }] : []),
    ...(returned ? [{ key: 'Sent back', value: [answeredOn, ...returned].filter(Boolean).join('. ') }] : []),
    ...(state === 'taken back' ? [{ key: 'Taken back', value: 'They have sent another one since.' }] : []),
    ...(read.amount ? [{ key: 'Amount', value: read.amount }] : []),
    ...(read.endsOn ? [{ key: 'Good until', value: read.endsOn }] : []),
  ]
  return <SummaryList rows={rows} />
}
