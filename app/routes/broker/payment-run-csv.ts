import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { runFile } from '../shared/runs.server.ts'

/** The payments from the accounts that a broker keeps, as a file for the bank. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'broker', roles: ['owner', 'staff'] })
  return runFile({ organisationId, runId: params.runId! })
}
