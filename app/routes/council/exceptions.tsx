import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { CaseView } from '#app/components/invoice/case-view.tsx'
import { CasesPage } from '#app/components/invoice/cases-page.tsx'
import { casesShown } from '../shared/case-shown.server.ts'

export const meta: MetaFunction = () => [{ title: 'Invoices that need a person – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return casesShown(actor, { organisationId, exceptionId: null })
}

export default function Exceptions() {
  const { queue, waiting, matched, shown } = useLoaderData<typeof loader>()
  return (
    <CasesPage queue={queue} waiting={waiting} matched={matched}>
      {shown ? <CaseView shown={shown} /> : null}
    </CasesPage>
  )
}
