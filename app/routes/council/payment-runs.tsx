import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden, HiddenKey } from '#app/components/forms/hidden-key.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ReadyToPay, WaitsForMoney } from '#app/components/payment/ready-to-pay.tsx'
import { RunsSoFar } from '#app/components/payment/run-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/panel.tsx'
import { makePaymentRun } from '#app/domain/payments/make-payment-run.server.ts'
import { listDueReleases, makeReleaseRun } from '#app/domain/payments/make-release-run.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { counted } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { runsPage } from '../shared/runs.server.ts'

export const meta: MetaFunction = () => [{ title: 'Payments – Daybook' }]

const Press = z.object({ key: z.string().min(1), make: z.enum(['payment', 'release']) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const due = await listDueReleases(db, { councilId: organisationId, dueBy: today() })
  return {
    organisationId,
    due: { payers: new Set(due.map(({ payer }) => payer)).size, pence: due.reduce((sum, { pence }) => sum + pence, 0) },
    ...(await runsPage(organisationId, new URL(request.url).searchParams.get('before'))),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return submit(request, Press, async ({ key, make }) => {
    const { runId } = await transaction((tx) =>
      make === 'payment'
        ? makePaymentRun(tx, actor, { organisationId, key })
        : makeReleaseRun(tx, actor, { councilId: organisationId, dueBy: today(), key }),
    )
    return redirectWith(paths.councilRun(organisationId, runId), 'The run is made. No money has moved yet.')
  })
}

export default function PaymentRuns() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, due, before, olderKey } = page
  const [form] = useForm({ id: 'runs', lastResult: useLastResult() })
  return (
    <>
      <PageHeading title="Payments" lead="Money leaves in runs. One person makes a run, a second one approves it." />
      <ErrorSummary form={form} />
      <div className="db-stack govuk-!-margin-bottom-6">
        <ReadyToPay ready={page.ready} formKey={page.key} />
        <Card heading="Pay out to payers" id="pay-out">
          <p>
            {due.payers
              ? `${pounds(due.pence)} is due to ${counted(due.payers, 'person or organisation', 'people and organisations')} who ${due.payers === 1 ? 'keeps' : 'keep'} the money of a pot.`
              : 'Nothing is due to be paid out today.'}
          </p>
          {due.payers ? (
            <form method="post">
              <HiddenKey value={`${page.key}-out`} />
              <Hidden name="make" value="release" />
              <Button look="secondary">Make a release run</Button>
            </form>
          ) : null}
        </Card>
      </div>
      <RunsSoFar
        rows={page.rows}
        hrefOf={(id) => paths.councilRun(organisationId, id)}
        newerHref={before ? paths.councilRuns(organisationId) : null}
        olderHref={olderKey ? paths.councilRuns(organisationId, { before: olderKey }) : null}
      />
      <WaitsForMoney waits={page.waits} withoutBank={page.withoutBank} />
    </>
  )
}
