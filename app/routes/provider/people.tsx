import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ColleagueNames, Colleagues } from '#app/components/people/colleagues.tsx'
import { hasRole, withShelves } from '#app/domain/people/permissions.ts'
import { paths } from '#app/paths.ts'
import { changeColleagues } from '../shared/change-colleagues.server.ts'
import { colleaguesShown, namesShown } from '../shared/colleagues-shown.server.ts'

export const meta: MetaFunction = () => [{ title: 'People who work here – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, membership } = await requireOrganisation(request, params.organisationId, { kind: withShelves })
  const isOwner = hasRole(membership, ['owner'])
  return isOwner
    ? { isOwner, shown: await colleaguesShown(actor, membership), names: null }
    : { isOwner, shown: null, names: await namesShown(actor, membership) }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  return changeColleagues(request, {
    organisationId,
    back: paths.providerPeople(organisationId),
    visitor: context.visitor,
  })
}

const roles = [
  { value: 'staff', words: 'Staff', hint: 'Orders, visits, listings and prices' },
  { value: 'owner', words: 'An owner', hint: 'Also who works here and where the money goes' },
]

export default function People() {
  const { shown, names } = useLoaderData<typeof loader>()
  const name = shown?.name ?? names?.name ?? ''
  return (
    <>
      <PageHeading title="People who work here" lead={`Who may do something for ${name}, and what.`} />
      {shown ? <Colleagues {...shown} roles={roles} otherRoles={['owner', 'staff']} /> : null}
      {names ? <ColleagueNames {...names} /> : null}
    </>
  )
}
