import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnListingCard, type OwnListing } from './own-listing-card.tsx'

const hrefs = { edit: '/', history: '/', pictures: '/', prices: '/', dates: '/', preview: '/' }
const tea: OwnListing = {
  ...{
    id: 'lst_tea',
    slug: 'tea',
    kind: 'activity',
    state: 'published',
    isHidden: false,
    title: 'Tea',
    summary: 'Tea',
  },
  ...{ isFree: true, cheapest: null, notes: [], isAsked: false },
}

test('a listing is paused by one press, and taken away for good only by one that was opened first', () => {
  const card = (listing: OwnListing) => renderToStaticMarkup(<OwnListingCard listing={listing} hrefs={hrefs} />)
  const [open = '', folded = ''] = card(tea).split('<details')
  expect(open).toContain('value="pause"')
  expect(open).not.toContain('value="withdraw"')
  expect(folded).toMatch(/^ class="govuk-details">.*value="withdraw"/)
  expect(folded).toContain('It cannot be brought back. To hide it for a while, pause it.')
  expect(card({ ...tea, state: 'draft' })).not.toContain('pause it')
})
