import type { LoaderFunctionArgs } from '@remix-run/node'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { getRunReport, listRunRows } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { runRowsCsv } from '#app/domain/catalogue/feeds/run-rows-csv.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { db } from '#db/client.ts'

/** What there is to say of a run, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [organisationId, runId] = [params.organisationId!, params.runId!]
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: shopOfficers })
  found(await asAnswer(() => getRunReport(db, actor, { organisationId, runId })))
  const rows = await listRunRows(db, runId, { outcome: null, after: -1, limit: 5000 })
  return new Response(runRowsCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="catalogue-read.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
