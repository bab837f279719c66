import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { checkDates, checkTag } from '#app/components/check/check-state.ts'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { TaskList } from '#app/components/ui/task-list.tsx'
import { checkWords } from '#app/domain/catalogue/checks/check.ts'
import { listOwnChecks } from '#app/domain/catalogue/checks/own-checks.server.ts'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { checkSeen } from '../shared/check-shown.ts'

export const meta: MetaFunction = () => [{ title: 'Checks – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const { council, own } = found(await listOwnChecks(db, actor, organisationId))
  return {
    organisationId,
    council: council.name,
    stop: await ownStopOf(db, actor, organisationId),
    checks: own.map((one) => ({ kind: one.kind, ...checkSeen(one) })),
  }
}

export default function Checks() {
  const { organisationId, council, checks, stop } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Checks"
        lead={`What ${council} asks of you, so that people can trust you. Buyers read what was accepted, with its dates. Only the council sees your documents.`}
      />
      <NoNewOrders stop={stop} />
      {checks.length === 0 ? (
        <EmptyState title="Nothing is asked of you">
          <p>{council} asks groups like yours for no documents. If that changes, you find it here.</p>
        </EmptyState>
      ) : (
        <TaskList
          tasks={checks.map((check) => ({
            id: check.kind,
            words: checkWords[check.kind].name,
            href: paths.providerCheck(organisationId, check.kind),
            hint: checkDates(check) || checkWords[check.kind].why,
            tag: checkTag(check),
          }))}
        />
      )}
    </>
  )
}
