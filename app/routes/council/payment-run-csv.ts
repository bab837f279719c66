import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { runCsv } from '#app/domain/payments/run-csv.ts'
import { getRun } from '#app/domain/payments/runs.server.ts'
import { found } from '#app/http/found.ts'
import { db } from '#db/client.ts'

/** The payments of a run as a file for the bank. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const run = found(await getRun(db, { organisationId, runId: params.runId! }))
  return new Response(runCsv(run.payments), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${run.number}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
