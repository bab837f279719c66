import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Colleagues } from '#app/components/people/colleagues.tsx'
import { paths } from '#app/paths.ts'
import { changeColleagues } from '../shared/change-colleagues.server.ts'
import { colleaguesShown } from '../shared/colleagues-shown.server.ts'

export const meta: MetaFunction = () => [{ title: 'Caseworkers – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const wanted = { kind: 'broker', roles: ['owner'] } as const
  const { actor, membership } = await requireOrganisation(request, params.organisationId, wanted)
  return colleaguesShown(actor, membership)
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  return changeColleagues(request, {
    organisationId,
    back: paths.brokerCaseworkers(organisationId),
    visitor: context.visitor,
  })
}

const roles = [
  { value: 'staff', words: 'A caseworker', hint: 'Sees only the people they are named for' },
  { value: 'owner', words: 'An owner', hint: 'Says who looks after whom' },
]

export default function Caseworkers() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Caseworkers" lead={`The people who work for ${page.name}.`} />
      <Colleagues {...page} roles={roles} otherRoles={['owner', 'staff']} />
    </>
  )
}
