import type { Unit } from '#db/schema/catalogue.ts'
import type { Photo } from '#db/schema/shown.ts'
import { Ticket } from '../listing/listing-card.tsx'
import { Picture } from '../listing/picture.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { byLine } from '#app/domain/catalogue/listing.ts'
import type { ReactNode } from 'react'

export type ShownThing = {
  id: string
  slug: string
  title: string
  summary: string
  organisationName: string
  organisationPhone: string | null
  providerType: Parameters<typeof byLine>[1]
  isUnclaimed: boolean
  tone: string
  pictures: string[]
  photo: Photo | null
  isFree: boolean
  isThere: boolean
  whenWords: string | null
  placeWords: string | null
  note: string | null
  price: { pence: number; unit: Unit; label: string | null } | null
}

/** One thing that somebody keeps: large on paper, with its picture, its price and what they wrote beside it. */
export function KeptThing({ thing, href, children }: { thing: ShownThing; href: string; children?: ReactNode }) {
  return (
    <article className="db-kept">
      <Picture tone={thing.tone} pictures={thing.pictures} photo={thing.photo} />
      <div className="db-kept__body">
        <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
          {thing.isThere ? (
            <a className="govuk-link" href={href}>
              {thing.title}
            </a>
          ) : (
            thing.title
          )}
        </h2>
        <p className="db-soft govuk-!-margin-bottom-2">
          {byLine(thing.organisationName, thing.providerType, thing.isUnclaimed)}
        </p>
        <p className="govuk-!-margin-bottom-2">{thing.summary}</p>
        {thing.whenWords || thing.placeWords ? (
          <p className="govuk-!-margin-bottom-2">{[thing.whenWords, thing.placeWords].filter(Boolean).join('. ')}</p>
        ) : null}
        {thing.organisationPhone ? (
          <p className="govuk-!-margin-bottom-2">
            Telephone: <Unbroken words={thing.organisationPhone} />
          </p>
        ) : null}
        {thing.isThere ? (
          <Ticket price={thing.price} isFree={thing.isFree} />
        ) : (
          <p>
            <strong>It is not in the shop just now.</strong>
          </p>
        )}
        {thing.note ? <p className="db-kept__note">{thing.note}</p> : null}
        {children}
      </div>
    </article>
  )
}
