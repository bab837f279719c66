import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'

/** The council's back office: only for its own people. What each may do is asked by each page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrganisation(request, params.organisationId, { kind: 'council' })
  return null
}

export default function CouncilLayout() {
  return <Outlet />
}
