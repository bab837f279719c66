import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { runFile } from '../shared/runs.server.ts'

/** The payments of a council's run as a file for the bank. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return runFile({ organisationId, runId: params.runId! })
}
