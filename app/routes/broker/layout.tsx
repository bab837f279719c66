import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { hasRole } from '#app/domain/people/permissions.ts'
import { paths } from '#app/paths.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { membership } = await requireOrganisation(request, params.organisationId, { kind: 'broker' })
  const { organisationId, organisationName } = membership
  return { organisationId, organisationName, isOwner: hasRole(membership, ['owner']) }
}

export default function BrokerLayout() {
  const { organisationId, organisationName, isOwner } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const places = [
    { words: 'Desk', href: paths.broker(organisationId) },
    { words: 'People', href: paths.brokerPeople(organisationId) },
    ...(isOwner ? [{ words: 'Caseworkers', href: paths.brokerCaseworkers(organisationId) }] : []),
    { words: 'Payment runs', href: paths.brokerRuns(organisationId) },
  ]
  const isCurrent = (href: string) =>
    href === paths.broker(organisationId) ? pathname === href : pathname.startsWith(href)
  return (
    <>
      <SectionNav
        label={organisationName}
        places={places.map((place) => ({ ...place, isCurrent: isCurrent(place.href) }))}
      />
      <Outlet />
    </>
  )
}
