import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { CasesPage } from '#app/components/invoice/cases-page.tsx'
import { listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { db } from '#db/client.ts'
import { queueOf, weekOf } from '../shared/exception-queue.server.ts'

export const meta: MetaFunction = () => [{ title: 'Invoices that need a person – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const waiting = await listExceptions(db, actor, organisationId)
  return { queue: queueOf(organisationId, waiting, null), matched: await weekOf(db, organisationId) }
}

export default function Exceptions() {
  const { queue, matched } = useLoaderData<typeof loader>()
  return <CasesPage queue={queue} matched={matched} />
}
