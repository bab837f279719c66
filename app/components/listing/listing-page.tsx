import type { ReactNode } from 'react'
import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { QuietLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Card, InsetText, Section } from '../ui/panel.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { BuildUp, type BuildUpFacts } from './build-up.tsx'
import { Checks, ForWhom, NoNewOrders } from './facts.tsx'
import { MorePhotos, Picture } from './picture.tsx'
import { Reviews, Stars } from './rating.tsx'

/** The page of one listing: intro, then the price menu, then the rest, in that order on a phone too. */
export function ListingPage(props: {
  listing: ListingView
  storeHref: string
  easyHref: string | null
  nearby: BuildUpFacts['nearby']
  menu: ReactNode
}) {
  const { listing, storeHref, easyHref, nearby, menu } = props
  return (
    <div className="db-aside db-aside--right db-aside--listing">
      <div className="db-aside__intro">
        <Intro listing={listing} storeHref={storeHref} />
        {easyHref ? (
          <p className="db-no-print">
            <QuietLink href={easyHref} icon="easy">
              See this page in easy read
            </QuietLink>
          </p>
        ) : null}
      </div>
      <div className="db-aside__menu db-aside__stick">
        {menu}
        <p className="govuk-!-margin-top-4">
          <PrintLink>Print this page</PrintLink>
        </p>
      </div>
      <div className="db-aside__rest">
        <Rest listing={listing} nearby={nearby} />
      </div>
    </div>
  )
}

function Intro({ listing, storeHref }: { listing: ListingView; storeHref: string }) {
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-2">{listing.title}</h1>
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

function Rest({ listing, nearby }: { listing: ListingView; nearby: BuildUpFacts['nearby'] }) {
  const { whoFor, checks, buildUp, included, goodToKnow, rating, reviews, area, times, terms } = listing
  const unitPence = buildUp?.parts.reduce((sum, part) => sum + part.unitPence, 0) ?? 0
  return (
    <>
      {whoFor ? (
        <Section heading="Who it is for" id="for">
          <ForWhom words={whoFor} />
        </Section>
      ) : null}
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
      {included || goodToKnow || terms.length ? (
        <Section heading="Good to know" id="know">
          {included ? <p>In the price: {included}</p> : null}
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
      <Contact listing={listing} />
    </>
  )
}

function Contact({ listing }: { listing: ListingView }) {
  const { phone, email, name } = listing.provider
  if (!phone && !email) return null
  return (
    <Section heading="Ask them a question" id="ask">
      <p>
        {phone ? (
          <>
            Call {name} on{' '}
            <a className="govuk-link db-nowrap" href={`tel:${phone.replaceAll(' ', '')}`}>
              {phone}
            </a>
            {email ? ', or write to ' : '.'}
          </>
        ) : (
          `Write to ${name}: `
        )}
        {email ? (
          <>
            <a className="govuk-link" href={`mailto:${email}`}>
              {email}
            </a>
            .
          </>
        ) : null}
      </p>
    </Section>
  )
}
