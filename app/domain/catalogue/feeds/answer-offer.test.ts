import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aReadFeed } from '#tests/factories/feeds.ts'
import { aCouncil, anOrganisation } from '#tests/factories/people.ts'
import { ListingForm } from '../listing-form.ts'
import { getListing } from '../listings.server.ts'
import { listVersions } from '../versions/history.server.ts'
import { changeListing } from '../write-listing.server.ts'
import { answerOffer } from './answer-offer.server.ts'
import { getOffer } from './offers.server.ts'

const words = { summary: 'An hour of good company', description: 'We sit, drink tea and talk.' }

/** A listing whose changes the council reads, and about which a feed says something new. */
async function anOffered() {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'in-house', councilId })
  const listing = await aListing({ organisationId })
  const { feedOfferId: offerId } = await aReadFeed({ ...listing, councilId, words: 'Theirs' })
  const { listingId, owner, categoryId } = listing
  const about = { categoryId, kind: 'service', lineKind: 'visits', ...words }
  const change = (title: string) =>
    transaction((tx) => changeListing(tx, owner, { ...ListingForm.parse({ ...about, title }), listingId }))
  return {
    ...{ listingId, owner, change },
    offered: () => getOffer(db, owner, { organisationId, listingId }),
    take: (endsNumber?: number) =>
      transaction((tx) => answerOffer(tx, owner, { listingId, offerId, isTaken: true, endsNumber })),
    states: async () => (await listVersions(db, owner, listingId)).versions.map(({ state }) => state),
  }
}

test('a change of their own does not end in silence: a provider is told before the yes, and nothing ends without', async () => {
  const { change, offered, take, states } = await anOffered()
  expect((await offered())?.ends).toBeNull()
  await change('Ours, first')
  expect((await offered())?.ends).toEqual({ number: 2, state: 'waiting' })
  await expect(take()).rejects.toThrow('You have a change of your own that nobody sees yet')
  expect(await states()).toEqual(['waiting', 'approved'])
  expect(await offered(), 'the offer waits still').not.toBeNull()
})

test('what was changed after the page was shown is not ended by its yes', async () => {
  const { listingId, change, take, states } = await anOffered()
  await change('Ours, first')
  await change('Ours, second')
  await expect(take(2)).rejects.toThrow('Look at both again')
  expect(await take(3)).toEqual({ number: 4, state: 'waiting' })
  expect(await states()).toEqual(['waiting', 'superseded', 'superseded', 'approved'])
  expect(await getListing(db, listingId)).toMatchObject({ title: 'A walk and a chat' })
})

test('who has no change of their own takes the words with one press', async () => {
  const { take } = await anOffered()
  expect(await take()).toEqual({ number: 2, state: 'waiting' })
})
