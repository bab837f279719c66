import type { ReactNode } from 'react'
import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { KeepForm } from '../keeping/pick.tsx'
import { QuietLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Card, InsetText, Section } from '../ui/panel.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { BuildUp, type BuildUpFacts } from './build-up.tsx'
import { Contact } from './contact.tsx'
import { Checks, ForWhom, NoNewOrders } from './facts.tsx'
import { AccessAndLanguages, FactsOfParts, InThePrice, StillRight } from './parts.tsx'
import { MorePhotos, Picture } from './picture.tsx'
import { Reviews, Stars } from './rating.tsx'

/** The page of one listing: intro, then the price menu, then the rest, in that order on a phone too. */
export function ListingPage(props: {
  listing: ListingView
  storeHref: string
  askHref: string
  /** where it can be kept for later; null: nowhere */
  keepHref?: string | null
  easyHref: string | null
  nearby: BuildUpFacts['nearby']
  menu: ReactNode
  /** it stands inside another page, which has its own title */
  isInside?: boolean
}) {
  const { listing, storeHref, askHref, keepHref = null, easyHref, nearby, menu, isInside = false } = props
  return (
    <div className="db-aside db-aside--right db-aside--listing">
      <div className="db-aside__intro">
        <Intro listing={listing} storeHref={storeHref} isInside={isInside} />
        {easyHref ? (
          <p className="db-no-print">
            <QuietLink href={easyHref} icon="easy">
              See this page in easy read
            </QuietLink>
          </p>
        ) : null}
      </div>
      <div className="db-aside__menu">
        {menu}
        {keepHref ? <KeepForm keepHref={keepHref} slug={listing.slug} /> : null}
        <p className="govuk-!-margin-top-4">
          <PrintLink>Print this page</PrintLink>
        </p>
      </div>
      <div className="db-aside__rest">
        <Rest listing={listing} nearby={nearby} askHref={askHref} />
      </div>
    </div>
  )
}

function Intro(props: { listing: ListingView; storeHref: string; isInside: boolean }) {
  const { listing, storeHref, isInside } = props
  const Title = isInside ? 'h3' : 'h1'
  return (
    <>
      <Title className="govuk-heading-xl govuk-!-margin-bottom-2">{listing.title}</Title>
      <p className="db-row govuk-!-margin-bottom-4">
        <span>
          by{' '}
          <a className="govuk-link" href={storeHref}>
            {listing.provider.name}
          </a>
        </span>
        {listing.provider.isInHouse ? <StatusTag tone="stopped">Council’s own service</StatusTag> : null}
        {listing.rating ? <Stars rating={listing.rating} /> : null}
      </p>
      <Picture tone={listing.tone} pictures={listing.pictures} photo={listing.photos[0]} isStrip />
      {listing.noNewOrders ? <NoNewOrders why={listing.noNewOrders} /> : null}
      <p className="govuk-body-l govuk-!-margin-top-5">{listing.summary}</p>
      <ul className="db-listing__facts govuk-!-margin-bottom-6">
        {listing.area ? (
          <li>
            <Icon name="pin" /> Comes to {listing.area}
          </li>
        ) : null}
        {listing.placeWords ? (
          <li>
            <Icon name="pin" /> {listing.placeWords}
          </li>
        ) : null}
        {listing.whenWords ? (
          <li>
            <Icon name="clock" /> {listing.whenWords}
          </li>
        ) : null}
        <FactsOfParts listing={listing} />
      </ul>
      {listing.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <MorePhotos photos={listing.photos.slice(1)} />
      {listing.source ? (
        <InsetText>
          This comes from {listing.source.name}
          {listing.source.on ? `, ${dayInWords(listing.source.on, { weekday: false })}` : ''}.{' '}
          {listing.isUnclaimed ? (
            <>
              Nobody from {listing.provider.name} has joined Daybook yet, so it cannot be ordered here.{' '}
              <a className="govuk-link db-no-print" href={paths.claim(listing.slug)}>
                Is this yours?
              </a>
            </>
          ) : null}
        </InsetText>
      ) : null}
    </>
  )
}

function Rest(props: { listing: ListingView; nearby: BuildUpFacts['nearby']; askHref: string }) {
  const { listing, nearby, askHref } = props
  const { whoFor, specialisms, checks, buildUp, goodToKnow, rating, reviews, area, times, terms } = listing
  const unitPence = buildUp?.parts.reduce((sum, part) => sum + part.unitPence, 0) ?? 0
  return (
    <>
      {whoFor || specialisms.length ? (
        <Section heading="Who it is for" id="for">
          <ForWhom words={whoFor} specialisms={specialisms} />
        </Section>
      ) : null}
      <InThePrice listing={listing} />
      <AccessAndLanguages listing={listing} />
      {times.length ? (
        <Section heading="When it is on next" id="times">
          <ul className="govuk-list govuk-list--spaced">
            {times.map((time) => (
              <li key={time}>{time}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {checks.length ? (
        <Section heading="What we checked" id="checks">
          <Card>
            <Checks checks={checks} />
          </Card>
        </Section>
      ) : null}
      {buildUp ? (
        <Section heading={`Where each ${pounds(unitPence)} goes`} id="build">
          <BuildUp build={{ ...buildUp, nearby }} />
        </Section>
      ) : null}
      {goodToKnow || terms.length ? (
        <Section heading="Good to know" id="know">
          {goodToKnow ? <p>{goodToKnow}</p> : null}
          {terms.length ? (
            <ul className="govuk-list govuk-list--bullet">
              {terms.map((term) => (
                <li key={term}>{term}</li>
              ))}
            </ul>
          ) : null}
        </Section>
      ) : null}
      {rating ? (
        <Section heading="What people say" id="say">
          <p className="db-row">
            <Stars rating={rating} />
          </p>
          <p>Only people who had a visit can write here.</p>
          <Reviews reviews={reviews} />
        </Section>
      ) : null}
      {area ? (
        <Section heading="Where they go" id="area">
          <p>They come to {area}.</p>
        </Section>
      ) : null}
      <Contact listing={listing} askHref={askHref} />
      <StillRight rightOn={listing.rightOn} />
    </>
  )
}
