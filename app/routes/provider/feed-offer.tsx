import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { FormErrors } from '#app/components/feed/form-errors.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { answerOffer } from '#app/domain/catalogue/feeds/answer-offer.server.ts'
import { offerDifferences } from '#app/domain/catalogue/feeds/offer-differences.ts'
import { getOffer } from '#app/domain/catalogue/feeds/offers.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What a catalogue says of you – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [organisationId, listingId] = [params.organisationId!, params.listingId!]
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves, roles: ['owner', 'staff'] })
  const offer = await asAnswer(() => getOffer(db, actor, { organisationId, listingId }))
  return {
    organisationId,
    listingId,
    offer: offer && {
      id: offer.id,
      title: offer.now.title,
      feedName: offer.feedName,
      day: dayInWords(today(offer.createdAt)),
      differences: offerDifferences(offer.now, offer.content),
    },
  }
}

const OfferAnswer = z.object({ offerId: z.string(), answer: z.enum(['take', 'leave']) })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [organisationId, listingId] = [params.organisationId!, params.listingId!]
  await requireOrganisation(request, organisationId, { kind: withShelves, roles: ['owner', 'staff'] })
  return submit(request, OfferAnswer, async ({ offerId, answer }) => {
    await transaction((tx) => answerOffer(tx, actor, { listingId, offerId, isTaken: answer === 'take' }))
    const words = answer === 'take' ? 'The new words are taken.' : 'Your own words stay as they are.'
    return redirectWith(paths.providerListing(organisationId, listingId), words)
  })
}

export default function FeedOffer() {
  const { organisationId, listingId, offer } = useLoaderData<typeof loader>()
  const back = <BackLink href={paths.providerListing(organisationId, listingId)}>Back to the listing</BackLink>
  if (!offer)
    return (
      <>
        {back}
        <PageHeading title="What a catalogue says of you" />
        <EmptyState title="Nothing waits for your answer">
          <p>When a catalogue that the council reads says something new, it stands here first.</p>
        </EmptyState>
      </>
    )
  return (
    <>
      {back}
      <PageHeading
        title={`New words for ${offer.title}`}
        lead={`${offer.feedName} said this on ${offer.day}. Nothing has changed in your shop. You decide.`}
      />
      <FormErrors />
      <DataTable
        caption="What is different"
        rows={offer.differences}
        rowKey={({ name }) => name}
        columns={[
          { heading: 'About', isRowHeading: true, cell: ({ name }) => name },
          { heading: 'Yours now', cell: ({ yours }) => yours ?? 'Nothing' },
          { heading: 'Theirs', cell: ({ theirs }) => theirs ?? 'Nothing' },
        ]}
      />
      <form method="post" className="db-row">
        <Hidden name="offerId" value={offer.id} />
        <Button name="answer" value="take">
          Take their words
        </Button>
        <Button name="answer" value="leave" look="secondary">
          Keep mine
        </Button>
      </form>
    </>
  )
}
