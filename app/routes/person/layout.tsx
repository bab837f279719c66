import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'

/** The room of one person: only for those who may see it, and each look of somebody else is written down. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request, params.personId)
  return null
}

/** Whose it is stands above every page (root.tsx); what may be done is asked by each page. */
export default function PersonLayout() {
  return <Outlet />
}
