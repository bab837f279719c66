import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RatePage } from '#app/components/rate/rate-page.tsx'
import { answerRate, rateShown } from '../shared/rate-pages.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Rate with ${data.other} – Daybook` : 'Nothing here – Daybook' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return rateShown(request, { side: 'council', organisationId: params.organisationId! }, params.rateId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerRate(request, { side: 'council', organisationId: params.organisationId! }, params.rateId!)
}

export default function Rate() {
  return <RatePage rate={useLoaderData<typeof loader>()} />
}
