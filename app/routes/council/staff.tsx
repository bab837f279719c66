import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Colleagues } from '#app/components/people/colleagues.tsx'
import { councilRoles } from '#app/domain/people/role-hints.ts'
import { paths } from '#app/paths.ts'
import { changeColleagues } from '../shared/change-colleagues.server.ts'
import { colleaguesShown } from '../shared/colleagues-shown.server.ts'

export const meta: MetaFunction = () => [{ title: 'Staff – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const wanted = { kind: 'council', roles: ['admin'] } as const
  const { actor, membership } = await requireOrganisation(request, params.organisationId, wanted)
  return colleaguesShown(actor, membership)
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  return changeColleagues(request, {
    organisationId,
    back: paths.councilStaff(organisationId),
    visitor: context.visitor,
  })
}

export default function Staff() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Staff"
        lead={`The people who work for ${page.name}. Each of them signs in with a code as well.`}
      />
      <Colleagues {...page} roles={councilRoles} mayResetCodes />
    </>
  )
}
