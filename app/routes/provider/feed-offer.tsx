import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { WarningText } from '#app/components/ui/panel.tsx'
import { answerOffer } from '#app/domain/catalogue/feeds/answer-offer.server.ts'
import { offerDifferences } from '#app/domain/catalogue/feeds/offer-differences.ts'
import { getOffer } from '#app/domain/catalogue/feeds/offers.server.ts'
import type { Saved } from '#app/domain/catalogue/versions/add-version.server.ts'
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
      ends: offer.ends,
    },
  }
}

const OfferAnswer = z.object({
  offerId: z.string(),
  endsNumber: z.coerce.number().int().optional(),
  answer: z.enum(['take', 'leave']),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [organisationId, listingId] = [params.organisationId!, params.listingId!]
  await requireOrganisation(request, organisationId, { kind: withShelves, roles: ['owner', 'staff'] })
  return submit(request, OfferAnswer, async ({ offerId, endsNumber = null, answer }) => {
    const said = { listingId, offerId, endsNumber, isTaken: answer === 'take' }
    const saved = await transaction((tx) => answerOffer(tx, actor, said))
    return redirectWith(paths.providerListing(organisationId, listingId), answeredInWords(saved))
  })
}

function answeredInWords(saved: Saved | null): string {
  if (!saved) return 'Your own words stay as they are.'
  return saved.state === 'waiting'
    ? 'The new words are taken. The council reads them before they are shown.'
    : 'The new words are taken.'
}

export default function FeedOffer() {
  const { organisationId, listingId, offer } = useLoaderData<typeof loader>()
  const back = <BackLink href={paths.providerListing(organisationId, listingId)}>Back to the listing</BackLink>
  if (!offer)
    return (
      <>
        {back}
        <Refused />
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
      <Refused />
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
      {offer.ends ? <OwnChangeEnds isWaiting={offer.ends.state === 'waiting'} /> : null}
      <form method="post" className="db-row">
        <Hidden name="offerId" value={offer.id} />
        {offer.ends ? <Hidden name="endsNumber" value={String(offer.ends.number)} /> : null}
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

function OwnChangeEnds({ isWaiting }: { isWaiting: boolean }) {
  return (
    <WarningText>
      {isWaiting
        ? 'A change of your own waits for the council. If you take their words, yours is not read any more. It stays under “What it said before”, and you can bring it back.'
        : 'You have kept a change of your own for later. If you take their words, yours is put away. It stays under “What it said before”, and you can bring it back.'}
    </WarningText>
  )
}
