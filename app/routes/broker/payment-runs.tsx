import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ReadyToPay, WaitsForMoney } from '#app/components/payment/ready-to-pay.tsx'
import { RunsSoFar } from '#app/components/payment/run-table.tsx'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { runsPage } from '../shared/runs.server.ts'

export const meta: MetaFunction = () => [{ title: 'Payments from managed accounts – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'broker', roles: ['owner', 'staff'] })
  return { organisationId, ...(await runsPage(organisationId, new URL(request.url).searchParams.get('before'))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'broker', roles: ['owner', 'staff'] })
  return submit(request, z.object({ key: z.string().min(1) }), async ({ key }) => {
    const { runId } = await transaction((tx) => makePaymentRun(tx, actor, { organisationId, key }))
    return redirectWith(paths.brokerRun(organisationId, runId), 'The run is made. No money has moved yet.')
  })
}

export default function BrokerRuns() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, before, olderKey } = page
  const [form] = useForm({ id: 'runs', lastResult: useLastResult() })
  return (
    <>
      <PageHeading
        title="Payments from managed accounts"
        lead="You pay from the accounts you keep for people, only from money that has come. One of you makes a run, another approves it."
      />
      <ErrorSummary form={form} />
      <ReadyToPay ready={page.ready} formKey={page.key} />
      <RunsSoFar
        rows={page.rows}
        hrefOf={(id) => paths.brokerRun(organisationId, id)}
        newerHref={before ? paths.brokerRuns(organisationId) : null}
        olderHref={olderKey ? paths.brokerRuns(organisationId, { before: olderKey }) : null}
      />
      <WaitsForMoney waits={page.waits} withoutBank={page.withoutBank} />
    </>
  )
}
