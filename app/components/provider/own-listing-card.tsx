import type { Unit } from '#db/schema/catalogue.ts'
import { hasDates, type ListingKind } from '#app/domain/catalogue/dates/days-of.ts'
import { listingStateWords, type ListingState } from '#app/domain/catalogue/listing.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export type OwnListing = {
  id: string
  slug: string
  kind: ListingKind
  state: ListingState
  /** in the shop, but nobody is shown it just now: its notes say why */
  isHidden: boolean
  title: string
  summary: string
  isFree: boolean
  cheapest: { pence: number; unit: Unit } | null
  /** what is to be known besides its state, each a sentence */
  notes: string[]
  /** its provider was asked whether it is still right */
  isAsked: boolean
}

const tones = {
  draft: 'waiting',
  published: 'done',
  paused: 'stopped',
  withdrawn: 'stopped',
} as const satisfies Record<ListingState, Tone>

/** One of a provider's own listings: its state, its price and what can be done with it. */
export function OwnListingCard(props: {
  listing: OwnListing
  hrefs: { edit: string; history: string; pictures: string; prices: string; dates: string; preview: string }
}) {
  const { listing, hrefs } = props
  const { title, state, isHidden, cheapest } = listing
  return (
    <article className="db-card">
      <div className="db-row db-row--apart">
        <h2 className="govuk-heading-m govuk-!-margin-bottom-1">{title}</h2>
        <StatusTag tone={isHidden ? 'stopped' : tones[state]}>
          {isHidden ? 'Not shown' : listingStateWords[state]}
        </StatusTag>
      </div>
      <p>{listing.summary}</p>
      {listing.notes.map((note) => (
        <p key={note} className="govuk-inset-text govuk-!-margin-top-2 govuk-!-margin-bottom-2">
          {note}
        </p>
      ))}
      <p>
        {listing.isFree
          ? 'Free'
          : cheapest
            ? `From ${pounds(cheapest.pence)} ${perUnit(cheapest.unit)}`
            : 'No price yet'}
      </p>
      <div className="db-visit__links">
        <To href={hrefs.edit} words="Change the words" about={title} />
        <To href={hrefs.pictures} words="Pictures" about={title} />
        {listing.isFree ? null : <To href={hrefs.prices} words="Prices" about={title} />}
        {hasDates(listing.kind) ? <To href={hrefs.dates} words="When it is on" about={title} /> : null}
        <To href={hrefs.preview} words="See it as others do" about={title} />
        <To href={hrefs.history} words="What it said before" about={title} />
        <form method="post" className="db-visit__links">
          <Hidden name="listingId" value={listing.id} />
          {listing.isAsked ? (
            <PlainButton name="intent" value="right" icon="tick" about={title}>
              It is still right
            </PlainButton>
          ) : null}
          {state === 'published' ? (
            <PlainButton name="intent" value="pause" about={title}>
              Pause it
            </PlainButton>
          ) : (
            <PlainButton name="intent" value="publish" about={title}>
              Put it in the shop
            </PlainButton>
          )}
        </form>
      </div>
      <TakeAway listing={listing} />
    </article>
  )
}

/** Opened first and pressed then: a listing is not ended for good by one touch beside 'Pause it'. */
function TakeAway({ listing: { id, title, state } }: { listing: OwnListing }) {
  return (
    <div className="db-no-print">
      <Details summary="Take it away" about={title}>
        <form method="post">
          <Hidden name="listingId" value={id} />
          <p>It cannot be brought back.{state === 'published' ? ' To hide it for a while, pause it.' : ''}</p>
          <Button look="warning" name="intent" value="withdraw" about={title}>
            Take it away for good
          </Button>
        </form>
      </Details>
    </div>
  )
}

function To({ href, words, about }: { href: string; words: string; about: string }) {
  return (
    <a className="govuk-link" href={href}>
      {words}
      <span className="govuk-visually-hidden"> {about}</span>
    </a>
  )
}
