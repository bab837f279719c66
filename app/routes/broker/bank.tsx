import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BankNow } from '#app/components/bank/bank-page.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { paths } from '#app/paths.ts'
import { bankShown, stopNewBank } from '../shared/bank-pages.server.ts'

export const meta: MetaFunction = () => [{ title: 'How you are paid – Daybook' }]

export function loader({ request, params }: LoaderFunctionArgs) {
  return bankShown(request, { organisationId: params.organisationId!, kind: 'broker' })
}

export function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  return stopNewBank(request, { organisationId, kind: 'broker', back: paths.brokerBank(organisationId) })
}

export default function Bank() {
  const { organisationId, now, waiting } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.brokerRuns(organisationId)}>Payments</BackLink>
      <BankNow now={now} waiting={waiting} changeHref={paths.brokerNewBank(organisationId)} />
    </>
  )
}
