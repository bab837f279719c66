import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { db } from '#db/client.ts'

type About = Parameters<typeof aListing>[0]

/** What stands above "What it costs": the pictures and the words of what it is. */
async function whatItIs(about: About): Promise<{ pictures: string[]; words: string }> {
  const listing = await getListing(db, (await aListing(about)).listingId)
  const rest = { price: null, couldBuy: null, phone: null, moreHref: '/more', act: null, isInside: true }
  const [first = ''] = renderToStaticMarkup(<EasyListing listing={viewOf(listing!)} {...rest} />).split('What it costs')
  return {
    pictures: [...first.matchAll(/openmoji\/([^."]+)/g)].map(([, code = '']) => code),
    words: first
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  }
}

test('a listing without easy read stands as its summary, in one sentence with its first picture', async () => {
  const plain = { title: 'Tea', summary: 'Somebody to drink tea with.', pictures: ['1FAD6', '1F4AC'], easyRead: null }
  const { pictures, words } = await whatItIs(plain)
  expect(pictures).toEqual(['1FAD6'])
  expect(words).toBe('Tea Somebody to drink tea with.')
})

test('a listing with easy read stands as its sentences, each with its picture, and without its summary', async () => {
  const sentences = [
    { picture: '1F44B', words: 'We come to you.' },
    { picture: '1FAD6', words: 'We drink tea.' },
  ]
  const { pictures, words } = await whatItIs({ title: 'Tea', easyRead: { picture: '1F44B', sentences } })
  expect(pictures).toEqual(['1F44B', '1FAD6'])
  expect(words).toBe('Tea We come to you. We drink tea.')
})
