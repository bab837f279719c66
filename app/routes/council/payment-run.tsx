import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { RunPage } from '#app/components/payment/run-page.tsx'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { RunStepForm } from '../shared/run-steps.ts'
import { runPage, takeStep } from '../shared/runs.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Run ${data?.run.number} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return { organisationId, ...(await runPage(actor, { organisationId, runId: params.runId! })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const runId = params.runId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  await runPage(actor, { organisationId, runId })
  return submit(request, RunStepForm, async (input) =>
    redirectWith(paths.councilRun(organisationId, runId), await takeStep(request, actor, { ...input, runId })),
  )
}

export default function PaymentRun() {
  const { organisationId, ...shown } = useLoaderData<typeof loader>()
  return (
    <RunPage
      shown={shown}
      lead={shown.run.kind === 'payment' ? 'Payments to providers.' : 'Money to those who keep it for a person.'}
      backHref={paths.councilRuns(organisationId)}
      fileHref={paths.councilRunCsv(organisationId, shown.run.id)}
    />
  )
}
