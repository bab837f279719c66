import type { ReactNode } from 'react'
import type { Unit } from '#db/schema/catalogue.ts'
import type { Photo } from '#db/schema/shown.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'
import { MeansForYou, type Means } from './means-for-you.tsx'
import { Picture } from './picture.tsx'
import { shortRating, type Rating } from './rating.tsx'

export type CardListing = {
  href: string
  title: ReactNode
  /** "Bright Days, a micro-enterprise" */
  by: string
  summary: ReactNode
  tone: string
  pictures: string[]
  photo?: Photo | null
  miles: number | null
  comesToYou: boolean
  rating: Rating | null
  isChecked: boolean
  when: string | null
  price: { pence: number; unit: Unit; label: string | null } | null
  isFree: boolean
  /** a line under the ticket: "Fernhill’s agreed price. Others pay £18.00." */
  note: string | null
}

/** One listing among others. `isAcross`: picture, words and price side by side, for results. */
export function ListingCard(props: {
  listing: CardListing
  isAcross?: boolean
  level?: 2 | 3
  means?: Means | null
  /** "you" or the person's short name */
  who?: string
  /** a tick beside it, to compare or keep it */
  pick?: ReactNode
}) {
  const { listing, isAcross = false, level = 3, means = null, who, pick = null } = props
  const Heading = `h${level}` as const
  return (
    <article className={`db-listing${isAcross ? ' db-listing--across' : ''}`}>
      <Picture tone={listing.tone} pictures={listing.pictures} photo={listing.photo} />
      <div className="db-listing__body">
        <Heading className="db-listing__name">
          <a className="govuk-link" href={listing.href}>
            {listing.title}
          </a>
        </Heading>
        <p className="db-listing__by">{listing.by}</p>
        <p className="db-listing__text">{listing.summary}</p>
        <CardFacts listing={listing} />
        {pick}
      </div>
      <div className="db-listing__price">
        <Ticket price={listing.price} isFree={listing.isFree} />
        {listing.note ? <p className="db-price-note">{listing.note}</p> : null}
      </div>
      {means ? <MeansForYou means={means} who={who} /> : null}
    </article>
  )
}

/** Cards in a row that wraps. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className="db-grid db-grid--wide">{children}</ul>
}

/** A price as a paper ticket; amount and unit are never apart. */
export function Ticket({ price, isFree }: { price: CardListing['price']; isFree: boolean }) {
  if (isFree)
    return (
      <p className="db-ticket db-ticket--free">
        <span className="db-ticket__amount">Free</span> <span className="db-ticket__unit">costs nothing</span>
      </p>
    )
  if (!price) return <p className="db-price-note">Ask them for the price</p>
  return (
    <p className="db-ticket">
      {price.label ? <span className="db-ticket__from">{price.label}</span> : null}
      <span className="db-ticket__amount">{pounds(price.pence)}</span>{' '}
      <span className="db-ticket__unit">{perUnit(price.unit)}</span>
    </p>
  )
}

function CardFacts({ listing }: { listing: CardListing }) {
  const { miles, comesToYou, rating, isChecked, when } = listing
  if (miles === null && !comesToYou && !rating && !isChecked && !when) return null
  return (
    <ul className="db-listing__facts">
      {when ? (
        <li>
          <Icon name="calendar" /> {when}
        </li>
      ) : null}
      {miles !== null ? (
        <li>
          <Icon name="pin" /> {milesInWords(miles)}
        </li>
      ) : comesToYou ? (
        <li>
          <Icon name="pin" /> Comes to you
        </li>
      ) : null}
      {rating ? (
        <li>
          <Icon name="star" /> {shortRating(rating)}
        </li>
      ) : null}
      {isChecked ? (
        <li>
          <Icon name="tick" /> Checked
        </li>
      ) : null}
    </ul>
  )
}

/** "0.8 miles", "1 mile", "12 miles". */
function milesInWords(miles: number): string {
  const rounded = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles)
  return `${rounded} ${rounded === 1 ? 'mile' : 'miles'}`
}
