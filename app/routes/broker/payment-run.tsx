import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { RunView } from '#app/components/payment/run-view.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { RunStepForm } from '../shared/run-steps.ts'
import { runPage, takeStep } from '../shared/runs.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Run ${data?.run.number} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'broker', roles: ['owner', 'staff'] })
  return { organisationId, ...(await runPage(actor, { organisationId, runId: params.runId! })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const runId = params.runId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'broker', roles: ['owner', 'staff'] })
  await runPage(actor, { organisationId, runId })
  return submit(request, RunStepForm, async (input) =>
    redirectWith(paths.brokerRun(organisationId, runId), await takeStep(request, actor, { ...input, runId })),
  )
}

export default function BrokerRun() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, run } = page
  const [form] = useForm({ id: 'run', lastResult: useLastResult() })
  return (
    <>
      <BackLink href={paths.brokerRuns(organisationId)}>Payments</BackLink>
      <PageHeading
        title={`Run ${run.number}`}
        lead="Payments to providers from the accounts you keep."
        actions={
          <>
            <QuietLink href={paths.brokerRunCsv(organisationId, run.id)} icon="file">
              CSV for the bank
            </QuietLink>
            <PrintLink />
          </>
        }
      />
      <ErrorSummary form={form} />
      <RunView page={page} />
    </>
  )
}
