import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { withShelves } from '#app/domain/people/permissions.ts'

/** The room of one provider or community group: for its own people only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrganisation(request, params.organisationId, { kind: withShelves })
  return null
}

export default function ProviderLayout() {
  return <Outlet />
}
