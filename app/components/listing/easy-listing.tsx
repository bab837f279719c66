import type { ReactNode } from 'react'
import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import { CallRow, EasyPage, EasyRows, type EasyRow } from './easy-rows.tsx'

/** A price, with what else has to be known of it: a picture and a sentence each. */
export type EasyPrice = { pence: number; unit: Unit; besides: { picture: string; words: string }[] }

/** A listing in easy read: what it is, what it costs, is it safe, do you want it. */
export function EasyListing(props: {
  listing: ListingView
  price: EasyPrice | null
  /** how many what is left could buy, and who has it; null where nobody is known */
  couldBuy: { quantity: number; isAtMost: boolean; who: string } | null
  phone: string | null
  moreHref: string
  /** the button that orders, or puts into the basket */
  act: ReactNode
  /** it stands inside another page, which has its own title */
  isInside?: boolean
}) {
  const { listing, price, couldBuy, phone, moreHref, act, isInside = false } = props
  return (
    <EasyPage title={listing.title} isInside={isInside}>
      <EasyRows rows={sentencesOf(listing)} />
      <h2>What it costs</h2>
      <EasyRows rows={costOf({ price, couldBuy, isFree: listing.isFree })} />
      <h2>Is it safe?</h2>
      <EasyRows rows={safetyOf(listing)} />
      {act ? (
        <>
          <h2>Do you want this?</h2>
          {act}
        </>
      ) : null}
      {phone ? (
        <div className="govuk-!-margin-top-6">
          <CallRow phone={phone}>You can ask a person.</CallRow>
        </div>
      ) : null}
      <p className="govuk-!-margin-top-6">
        <a className="govuk-link" href={moreHref}>
          See the page with more words
        </a>
      </p>
    </EasyPage>
  )
}

function sentencesOf({ easyRead, tone, pictures, summary }: ListingView): EasyRow[] {
  const sentences = easyRead?.sentences ?? [{ picture: pictures[0] ?? '1F3E1', words: summary }]
  return sentences.map((sentence) => ({ ...sentence, tone }))
}

function costOf(about: {
  price: EasyPrice | null
  couldBuy: { quantity: number; isAtMost: boolean; who: string } | null
  isFree: boolean
}): EasyRow[] {
  const { price, couldBuy, isFree } = about
  if (isFree || !price) {
    const words = isFree ? (
      <>
        It costs <b>nothing</b>.
      </>
    ) : (
      'Ask them what it costs.'
    )
    return [{ picture: '1F4B7', tone: 'free', look: 'key', words }]
  }
  const one = perUnit(price.unit).replace(/^an? /, 'One ')
  const cost: EasyRow = {
    picture: '1F4B7',
    tone: 'free',
    look: 'key',
    words: (
      <>
        {one} costs <b>{pounds(price.pence)}</b>.
      </>
    ),
  }
  const besides = price.besides.map((row): EasyRow => ({ ...row, tone: 'free', look: 'key' }))
  if (!couldBuy) return [cost, ...besides]
  const has = couldBuy.who === 'you' ? 'You have' : `${couldBuy.who} has`
  const words =
    couldBuy.quantity > 0 ? (
      <>
        {has} enough money for {couldBuy.isAtMost ? 'up to ' : ''}
        <b>{unitsInWords(couldBuy.quantity, price.unit)}</b>.
      </>
    ) : (
      <>{has} not enough money for this.</>
    )
  return [cost, ...besides, { picture: '1F45B', tone: 'learn', look: 'key', words }]
}

function safetyOf({ looked, rating }: ListingView): EasyRow[] {
  const isChecked = looked === 'all'
  const checked: EasyRow = {
    picture: isChecked ? '2705' : '2753',
    tone: 'breaks',
    words: isChecked ? (
      <>
        Yes. We <b>checked</b> them.
      </>
    ) : looked === 'some' ? (
      'We have checked some things, not all. Ask us.'
    ) : (
      'We have not checked them yet. Ask us.'
    ),
  }
  if (!rating) return [checked]
  const good = rating.stars >= 4 ? 'good' : rating.stars >= 3 ? 'all right' : 'not so good'
  const words = (
    <>
      Most people say it is <b>{good}</b>.
    </>
  )
  return [checked, { picture: '1F44D', tone: 'do', words }]
}
