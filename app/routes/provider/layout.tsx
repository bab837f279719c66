import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'

/** The room of one provider: for its own people only. */ import { withShelves } from '#app/domain/people/permissions.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrganisation(request, params.organisationId, { kind: withShelves })
  return null
}

export default function ProviderLayout() {
  return <Outlet />
}
