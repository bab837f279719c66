import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { paths } from '#app/paths.ts'
import { EasyListing, type EasyPrice } from '../../listing/easy-listing.tsx'
import { ListingPage } from '../../listing/listing-page.tsx'
import { PriceLines, PriceMenu, PriceNotes, type MenuPrice } from '../../listing/price-menu.tsx'

export type Previewed = {
  listing: ListingView
  menu: {
    lines: (Pick<MenuPrice, 'unit' | 'label' | 'pence' | 'also'> & { id: string })[]
    notes: string[]
    forEverybody: string
  }
  cheapest: EasyPrice | null
}

/** What was asked for by a press: how it will look to a buyer, then in easy read. */
export function Preview({ previewed, phone }: { previewed: Previewed; phone: string | null }) {
  return (
    <section className="db-preview" aria-labelledby="preview">
      <h2 className="govuk-heading-l" id="preview">
        How it will look
      </h2>
      <p>
        Nothing is saved yet.{' '}
        <a className="govuk-link" href="#part-about">
          Go on writing
        </a>
        , or{' '}
        <a className="govuk-link" href="#preview-easy">
          see it in easy read
        </a>
        .
      </p>
      <div className="db-preview__page" data-preview="buyer">
        <AsBuyersSeeIt {...previewed} />
      </div>
      <h3 className="govuk-heading-m" id="preview-easy">
        In easy read
      </h3>
      <div className="db-preview__page" data-preview="easy">
        <EasyListing
          listing={previewed.listing}
          price={previewed.cheapest}
          couldBuy={null}
          phone={phone}
          moreHref="#preview"
          act={null}
          isInside
        />
      </div>
    </section>
  )
}

function AsBuyersSeeIt({ listing, menu }: Previewed) {
  const prices = menu.lines.map(({ id, ...price }) => ({ ...price, value: id, couldBuy: null }))
  return (
    <ListingPage
      listing={listing}
      storeHref={paths.store(listing.provider.slug)}
      askHref="#preview"
      easyHref={null}
      nearby={null}
      isInside
      menu={
        <PriceMenu note={prices.length > 0 ? `${menu.forEverybody}.` : 'Your prices stand here.'}>
          {prices.length > 0 ? <PriceLines prices={prices} /> : null}
          <PriceNotes notes={menu.notes} coming={[]} />
        </PriceMenu>
      }
    />
  )
}

/**
 * Where the page's own script shows the preview while somebody writes. Without a script it stays hidden, and the button
 * "See how it will look" does the same by a press.
 */
export function LivePreview() {
  return (
    <section className="db-live__preview" id="live-preview" aria-labelledby="live-heading" hidden>
      <h2 className="govuk-heading-m" id="live-heading" tabIndex={-1}>
        How it will look
      </h2>
      <p className="db-live__state" aria-live="polite" />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-visually-hidden">Look at it</legend>
        <div className="govuk-radios govuk-radios--inline govuk-radios--small">
          <Choice id="live-buyer" value="buyer" words="As a buyer sees it" isChosen />
          <Choice id="live-easy" value="easy" words="In easy read" />
        </div>
      </fieldset>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */}
      <div className="db-live__pages" tabIndex={0} role="region" aria-label="The preview">
        <div className="db-preview__page" data-live="buyer" />
        <div className="db-preview__page" data-live="easy" />
      </div>
      <p>
        <a className="govuk-link" href="#part-about">
          Go on writing
        </a>
      </p>
    </section>
  )
}

function Choice(props: { id: string; value: string; words: string; isChosen?: boolean }) {
  const { id, value, words, isChosen = false } = props
  return (
    <div className="govuk-radios__item">
      <input className="govuk-radios__input" id={id} name="look" type="radio" value={value} defaultChecked={isChosen} />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {words}
      </label>
    </div>
  )
}
