import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { MissingAgreement } from '#app/components/agreement/missing-agreement.tsx'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { FeedOffers } from '#app/components/feed/feed-offers.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { NextSteps } from '#app/components/provider/next-steps.tsx'
import { OwnListingCard } from '#app/components/provider/own-listing-card.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { firstStepsOf } from '#app/domain/catalogue/joining/first-steps.server.ts'
import { stepsLeft } from '#app/domain/catalogue/joining/first-steps.ts'
import { pauseListing, publishListing, withdrawListing } from '#app/domain/catalogue/listing-states.server.ts'
import { notesOf } from '#app/domain/catalogue/versions/notes.ts'
import { listStandings } from '#app/domain/catalogue/versions/history.server.ts'
import { sayStillRight } from '#app/domain/catalogue/still-right/answer.server.ts'
import { listOffers } from '#app/domain/catalogue/feeds/offers.server.ts'
import { listListingsOf } from '#app/domain/catalogue/listings.server.ts'
import { missingAgreementOf } from '#app/domain/invoicing/without-agreement.server.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Our listings – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor, membership } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const isGroup = membership.kind === 'community'
  const listings = await listListingsOf(db, actor, organisationId)
  const standings = await listStandings(
    db,
    listings.map(({ id }) => id),
  )
  const store = isGroup ? null : await firstStepsOf(db, actor, organisationId)
  const stop = await ownStopOf(db, actor, organisationId)
  const offers = await listOffers(db, actor, organisationId)
  return {
    organisationId,
    isGroup,
    stepsLeft: store ? stepsLeft(store) : 0,
    missing: isGroup ? null : await missingAgreementOf(db, actor, organisationId),
    offers,
    stop,
    listings: listings.map((listing) => {
      const { id, slug, kind, state, title, summary, pictures, tone, isFree, cheapest } = listing
      return {
        ...{ id, slug, kind, state, title, summary, pictures, tone, isFree },
        isHidden: state === 'published' && (listing.hiddenBecause !== null || stop?.isSuspended === true),
        cheapest: cheapest && { pence: cheapest.pence, unit: cheapest.unit },
        notes: notesOf(listing, standings.get(id)),
        isAsked: state === 'published' && listing.askedOn !== null,
      }
    }),
  }
}

const waits = 'The council reads it first. It goes into the shop when they say yes, and we write to you.'
const afterStop = 'It is put up. People see it when new orders are let in again.'
const acts = {
  publish: { run: publishListing, said: 'It is in the shop.' },
  pause: { run: pauseListing, said: 'It is out of the shop for now. What was ordered goes on.' },
  right: { run: sayStillRight, said: 'Thank you. We ask again in half a year.' },
  withdraw: { run: withdrawListing, said: 'It is taken away. What was ordered goes on.' },
} as const
const Act = z.object({ intent: z.enum(['publish', 'pause', 'withdraw', 'right']), listingId: z.string() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, Act, async ({ intent, listingId }) => {
    const { run, said } = acts[intent]
    const answer = await transaction(async (tx) => run(tx, actor, { listingId }))
    const organisationId = params.organisationId!
    const isStopped = intent === 'publish' && (await ownStopOf(db, actor, organisationId))?.isSuspended
    return redirectWith(
      paths.providerListings(organisationId),
      answer === 'waiting' ? waits : isStopped ? afterStop : said,
    )
  })
}

export default function Listings() {
  const { organisationId, isGroup, stepsLeft: left, missing, listings, offers, stop } = useLoaderData<typeof loader>()
  return (
    <>
      <Refused />
      <NoNewOrders stop={stop} checksHref={isGroup ? null : paths.providerChecks(organisationId)} />
      <MissingAgreement missing={missing} href={paths.providerAgreement(organisationId)} />
      <NextSteps left={left} href={paths.providerWelcome(organisationId)} />
      <PageHeading
        title={isGroup ? 'What you run' : 'On your shelves'}
        lead={
          isGroup
            ? 'Everything your group runs. Say the days too: then it stands in What’s on.'
            : stop
              ? 'Everything you offer.'
              : 'Everything you offer. What is in the shop can be found and ordered by everybody.'
        }
        actions={
          <>
            <ButtonLink href={paths.providerNewListing(organisationId)} icon="plus">
              Put up something new
            </ButtonLink>
            <ButtonLink href={paths.providerStore(organisationId)} look="secondary">
              Our story
            </ButtonLink>
            {isGroup ? null : <ForSellers organisationId={organisationId} />}
          </>
        }
      />
      <FeedOffers
        offers={offers.map((offer) => ({ ...offer, href: paths.providerFeedOffer(organisationId, offer.listingId) }))}
      />
      {listings.length === 0 ? (
        <EmptyState title="Your shelves are empty">
          <p>Put up the first thing. It takes about ten minutes, and nobody sees it until you say so.</p>
        </EmptyState>
      ) : null}
      <ul className="db-cards">
        {listings.map((listing) => (
          <li key={listing.id}>
            <OwnListingCard
              listing={listing}
              hrefs={{
                edit: paths.providerListing(organisationId, listing.id),
                history: paths.providerListingHistory(organisationId, listing.id),
                pictures: paths.providerListingPictures(organisationId, listing.id),
                prices: paths.providerListingPrices(organisationId, listing.id),
                dates: paths.providerListingDates(organisationId, listing.id),
                preview: paths.providerListingPreview(organisationId, listing.id),
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function ForSellers({ organisationId }: { organisationId: string }) {
  return (
    <>
      <ButtonLink href={paths.providerSheets(organisationId)} look="secondary" icon="file">
        Lists as files
      </ButtonLink>
      <ButtonLink href={paths.providerSought(organisationId)} look="secondary" icon="search">
        What people look for
      </ButtonLink>
    </>
  )
}
