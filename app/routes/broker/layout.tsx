import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'

/** The door of a broker's desk; its pages stand in the main navigation. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrganisation(request, params.organisationId, { kind: 'broker' })
  return null
}

export default function BrokerLayout() {
  return <Outlet />
}
