import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NewBankDetails } from '#app/components/bank/bank-page.tsx'
import { paths } from '#app/paths.ts'
import { newBankShown, takeNewBank } from '../shared/bank-pages.server.ts'

export const meta: MetaFunction = () => [{ title: 'Bank details – Daybook' }]

export function loader({ request, params }: LoaderFunctionArgs) {
  return newBankShown(request, { organisationId: params.organisationId!, kind: 'broker' })
}

export function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  return takeNewBank(request, { organisationId, kind: 'broker', back: paths.brokerBank(organisationId) })
}

export default function NewBank() {
  const { organisationId, hasBank } = useLoaderData<typeof loader>()
  return <NewBankDetails hasBank={hasBank} backHref={paths.brokerBank(organisationId)} />
}
