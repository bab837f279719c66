import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { NewRate } from '#app/components/rate/new-rate.tsx'
import { listSoldBy } from '#app/domain/catalogue/rates/rates.server.ts'
import { listCouncils } from '#app/domain/people/council.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { makeOffer } from '../shared/rate-pages.server.ts'

export const meta: MetaFunction = () => [{ title: 'Offer a rate – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'provider', roles: ['owner'] })
  const [councils, sold] = await Promise.all([listCouncils(db), listSoldBy(db, organisationId)])
  return { organisationId, councils, sold, from: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return makeOffer(request, { side: 'provider', organisationId: params.organisationId! })
}

export default function OfferToCouncil() {
  const { organisationId, councils, sold, from } = useLoaderData<typeof loader>()
  const back = paths.providerRates(organisationId)
  return (
    <>
      <BackLink href={back}>Agreed rates</BackLink>
      <PageHeading
        title="Offer a rate"
        lead="It counts when the council says yes. Only its people see it and pay it."
      />
      <NewRate others={councils} otherLabel="Which council?" sold={sold} from={from} backHref={back} />
    </>
  )
}
