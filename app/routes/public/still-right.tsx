import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/panel.tsx'
import { answerAsk, getAsk } from '#app/domain/catalogue/still-right/answer.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Is this still right? – Daybook' }]

/** What the link in a mail shows: the listings it asks about, and one button. Nobody need sign in for the yes. */
export async function loader({ params }: LoaderFunctionArgs) {
  const ask = found(await getAsk(db, params.token!))
  return {
    organisationId: ask.organisationId,
    providerName: ask.providerName,
    asked: dayInWords(ask.askedOn),
    listings: ask.listings.map(({ id, title, summary, whenWords, placeWords, askedOn, slug }) => ({
      ...{ id, slug, title, summary, isOpen: askedOn === ask.askedOn },
      facts: [whenWords, placeWords].filter((words) => words !== null),
    })),
  }
}

const Yes = z.object({ listingId: z.array(z.string()).default([]) })

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token!
  return submit(request, Yes, async ({ listingId: listingIds }) => {
    const count = await transaction((tx) => answerAsk(tx, { token, listingIds }))
    const said = count === 1 ? 'Thank you. It is right.' : `Thank you. ${count} are right.`
    return redirectWith(paths.stillRight(token), count ? said : 'Nothing was ticked, so nothing has changed.')
  })
}

export default function StillRight() {
  const { organisationId, providerName, asked, listings } = useLoaderData<typeof loader>()
  const open = listings.filter(({ isOpen }) => isOpen)
  const isOne = open.length === 1
  if (open.length === 0)
    return (
      <PageHeading title="Everything is answered" lead={`Thank you, ${providerName}. We ask again in half a year.`} />
    )
  return (
    <>
      <PageHeading
        title={isOne ? 'Is this still right?' : 'Are these still right?'}
        lead={`${providerName}, we asked you on ${asked}. One press is enough.`}
      />
      <form method="post" className="db-measure">
        {open.map((listing) => (
          <Card key={listing.id}>
            <h2 className="govuk-heading-m">{listing.title}</h2>
            <p>{listing.summary}</p>
            {listing.facts.map((fact) => (
              <p key={fact}>{fact}</p>
            ))}
            {isOne ? (
              <Hidden name="listingId" value={listing.id} />
            ) : (
              <div className="govuk-checkboxes">
                <div className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    id={`right-${listing.id}`}
                    name="listingId"
                    type="checkbox"
                    value={listing.id}
                    defaultChecked
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`right-${listing.id}`}>
                    “{listing.title}” is still right
                  </label>
                </div>
              </div>
            )}
            <p className="govuk-!-margin-top-3">
              <a className="govuk-link" href={paths.listing(listing.slug)}>
                See the whole page of {listing.title}
              </a>
            </p>
          </Card>
        ))}
        <p className="govuk-!-margin-top-6">
          <Button isBig>{isOne ? 'Yes, it is still right' : 'Yes, what is ticked is right'}</Button>
        </p>
      </form>
      <p>
        Something is not right any more?{' '}
        <a className="govuk-link" href={paths.providerListings(organisationId)}>
          Sign in and change it
        </a>
        . That counts as a yes too.
      </p>
    </>
  )
}
