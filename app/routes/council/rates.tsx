import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RateList } from '#app/components/rate/rate-list.tsx'
import { ratesShown } from '../shared/rate-pages.server.ts'

export const meta: MetaFunction = () => [{ title: 'Agreed rates – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return ratesShown(request, { side: 'council', organisationId: params.organisationId! })
}

export default function Rates() {
  return <RateList {...useLoaderData<typeof loader>()} />
}
