import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { AffectedList } from '#app/components/check/affected-list.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InsetText, Section, WarningText } from '#app/components/ui/panel.tsx'
import { providerFile } from '#app/domain/ordering/suspension/provider-file.server.ts'
import { SuspendForm } from '#app/domain/ordering/suspension/suspend-form.ts'
import { suspendProvider } from '#app/domain/ordering/suspension/suspend-provider.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { affectedShown } from '../shared/affected-shown.ts'

export const meta: MetaFunction = () => [{ title: 'Stop new orders – Daybook' }]

const ownOne = 'You work for this provider, so a colleague decides.'
const stoppedOne = 'New orders are stopped. On the page of the provider you can let them in again.'

/** Where nothing can be stopped the page says why: sent elsewhere, nobody would read why their press was refused. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [councilId, providerId] = [params.organisationId!, params.providerId!]
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const { provider, affected, isOwn } = await asAnswer(() => providerFile(db, actor, { councilId, providerId }))
  return {
    councilId,
    providerId,
    name: provider.name,
    whyNot: isOwn ? ownOne : provider.suspendedAt ? stoppedOne : null,
    affected: affectedShown(affected, councilId),
    seen: affected.seen,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [councilId, providerId] = [params.organisationId!, params.providerId!]
  return submit(request, SuspendForm, async (input) => {
    await transaction((tx) => suspendProvider(tx, actor, { councilId, providerId, ...input }))
    return redirectWith(
      paths.councilProvider(councilId, providerId),
      'New orders are stopped. The provider, the people and their brokers are told.',
    )
  })
}

export default function SuspendProvider() {
  const { councilId, providerId, name, whyNot } = useLoaderData<typeof loader>()
  return (
    <>
      {whyNot ? <Refused /> : null}
      <BackLink href={paths.councilProvider(councilId, providerId)}>{name}</BackLink>
      {whyNot ? (
        <>
          <PageHeading title="Stop new orders" above={name} />
          <InsetText>{whyNot}</InsetText>
        </>
      ) : (
        <Stop />
      )}
    </>
  )
}

function Stop() {
  const { name, affected, seen } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ reason: string; seen: string }>({ id: 'suspend', lastResult: useLastResult() })
  return (
    <>
      <PageHeading title="Stop new orders" above={name} lead="Look at whom it touches before you say yes." />
      <Section heading="Who is affected" id="affected">
        <AffectedList affected={affected} />
      </Section>
      <Section heading="What happens" id="happens">
        <ul className="govuk-list govuk-list--bullet">
          <li>Nobody can order anything new from {name}, and its pages are not shown.</li>
          <li>What is ordered goes on. People can stop it if they do not want it any more.</li>
          <li>
            {affected.count.waiting === 0
              ? 'No order waits for an answer.'
              : `${affected.count.waiting} ${affected.count.waiting === 1 ? 'order waits' : 'orders wait'} for an answer. ${name} can only say no, and people can cancel: all the money comes back at once.`}
          </li>
          <li>
            The provider is told, with your reason. People and brokers are told, without it; by letter where there is no
            e-mail.
          </li>
        </ul>
      </Section>
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <Hidden name="seen" value={seen} />
        <TextAreaField
          field={fields.reason}
          label="Why do you stop new orders?"
          hint="The provider reads it, and it is kept."
          rows={4}
          isQuestion
        />
        <WarningText>
          From this press on nobody can order from {name}. You can let in orders again at any time.
        </WarningText>
        <Button look="warning">Stop new orders</Button>
      </form>
    </>
  )
}
