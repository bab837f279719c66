import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { NewRate } from '#app/components/rate/new-rate.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { getProviderNamed, listProvidersNamed, listSoldBy } from '#app/domain/catalogue/rates/rates.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { makeOffer } from '../shared/rate-pages.server.ts'

export const meta: MetaFunction = () => [{ title: 'Offer a rate – Daybook' }]

/** First with whom, then what: the provider that was chosen stands in the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['commissioner'] })
  const asked = new URL(request.url).searchParams
  const providerId = asked.get('provider')
  const q = asked.get('q')?.trim() ?? ''
  const provider = providerId ? await getProviderNamed(db, providerId) : null
  return {
    organisationId,
    q,
    provider,
    found: provider || q === '' ? [] : await listProvidersNamed(db, q),
    sold: provider ? await listSoldBy(db, provider.id) : [],
    from: today(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return makeOffer(request, { side: 'council', organisationId: params.organisationId! })
}

export default function OfferToProvider() {
  const { organisationId, provider, sold, from } = useLoaderData<typeof loader>()
  const back = paths.councilRates(organisationId)
  return (
    <>
      <BackLink href={back}>Agreed rates</BackLink>
      <PageHeading
        title={provider ? `Offer a rate to ${provider.name}` : 'Offer a rate'}
        lead="It counts when the provider says yes. Only people of this council see it and pay it."
      />
      {provider ? (
        <NewRate others={[provider]} otherLabel="Which provider?" sold={sold} from={from} backHref={back} />
      ) : (
        <Choose />
      )}
    </>
  )
}

function Choose() {
  const { organisationId, q, found } = useLoaderData<typeof loader>()
  return (
    <>
      <form>
        <TextField field={{ id: 'q', name: 'q', defaultValue: q }} label="What is the provider called?" width={20} />
        <Button look="secondary">Find the provider</Button>
      </form>
      {q !== '' && found.length === 0 ? <p>No provider has “{q}” in its name.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {found.map(({ id, name, district }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.councilNewRate(organisationId, { provider: id })}>
              {name}
            </a>
            {district ? `, ${district}` : null}
          </li>
        ))}
      </ul>
    </>
  )
}
