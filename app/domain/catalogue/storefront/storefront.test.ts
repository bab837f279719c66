import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { getStore } from '../stores.server.ts'
import { viewOf } from '../listing-view.ts'
import { getListing } from '../listings.server.ts'
import { AskForm } from './ask-form.ts'
import { askStore } from './ask-store.server.ts'
import { setStoreAddress, shortAddressOf, storeAt } from './short-address.server.ts'
import { ShortAddressForm } from './short-address.ts'
import { listingData, storeData } from './structured-data.ts'

async function aStore(about: { email?: string } = {}) {
  const organisationId = await anOrganisation({
    kind: 'provider',
    providerType: 'micro',
    name: 'Bright Days',
    ...about,
  })
  const owner = await aMember(organisationId, 'owner')
  return { organisationId, owner, slug: organisationId.toLowerCase() }
}
const choose = ({ organisationId, owner }: Awaited<ReturnType<typeof aStore>>, code: string) =>
  transaction((tx) => setStoreAddress(tx, owner, { organisationId, code }))

test('a store has a short address of its own; an earlier one goes on leading there and nobody else gets it', async () => {
  const [store, other] = [await aStore(), await aStore()]
  await choose(store, 'bright-days')
  await choose(store, 'bright')
  expect(await shortAddressOf(db, store.organisationId)).toBe('bright')
  expect([await storeAt(db, 'bright'), await storeAt(db, 'Bright-Days')]).toEqual([store.slug, store.slug])
  await expect(choose(other, 'bright-days')).rejects.toThrow('is taken')
  await expect(choose(other, 'council')).rejects.toThrow('is taken')
  await choose(store, 'bright-days')
  expect(await shortAddressOf(db, store.organisationId)).toBe('bright-days')
  await expect(
    transaction((tx) => setStoreAddress(tx, other.owner, { organisationId: store.organisationId, code: 'mine' })),
  ).rejects.toMatchObject({ code: 'not-found' })
  for (const code of ['a b', 'ab', '-abc', 'x'.repeat(25), 'ünder'])
    expect(ShortAddressForm.safeParse({ code }).success).toBe(false)
})

test('a question goes to the store with an address to answer to, once, and both sides are told', async () => {
  const { slug } = await aStore({ email: 'hello@bright.example' })
  const question = {
    slug,
    name: 'Amina\r\nBcc: everybody',
    email: 'amina@mail.example',
    words: 'Do you come on Sundays?\n\nI like walking.',
  }
  await transaction((tx) => askStore(tx, question))
  await transaction((tx) => askStore(tx, question))
  const mails = await db.select().from(outbox).where(like(outbox.key, 'ask:%'))
  expect(mails.map(({ payload }) => [payload['to'], payload['replyTo'] ?? null])).toEqual([
    ['hello@bright.example', 'amina@mail.example'],
    ['amina@mail.example', null],
  ])
  expect(mails[0]?.payload['subject']).toBe('A question from Amina Bcc: everybody')
  expect(JSON.stringify(mails[1]?.payload)).not.toContain('Sundays')
  expect(JSON.stringify(mails[1]?.payload)).not.toContain('hello@bright.example')
})

test('a store with no address is asked at its owners’; one that nobody runs cannot be asked', async () => {
  const { slug, owner } = await aStore()
  const ask = (at: string, words: string) =>
    transaction((tx) => askStore(tx, { slug: at, name: 'Tom', email: 'tom@mail.example', words }))
  await ask(slug, 'Is there room on Tuesdays?')
  const mails = await db.select().from(outbox).where(eq(outbox.kind, 'mail'))
  expect(mails.map(({ payload }) => payload['to'])).toContain(owner.email)
  const unclaimed = await anOrganisation({ kind: 'provider', isUnclaimed: true, email: 'register@mail.example' })
  await expect(ask(unclaimed.toLowerCase(), 'Is there room on Tuesdays?')).rejects.toThrow('cannot be asked here yet')
  for (let number = 0; number < 39; number += 1) await ask(slug, `Question number ${number} about Tuesdays`)
  await expect(ask(slug, 'One too many about Tuesdays')).rejects.toMatchObject({ code: 'too-many' })
  expect(AskForm.safeParse({ name: 'T', email: 'nowhere', words: 'Hi' }).success).toBe(false)
})

test('search engines read what a store and a listing are, with prices in pounds', async () => {
  const { listingId, providerId } = await aListing({ title: 'A </script> walk', price: { pence: 1605 } })
  const address = (path: string) => `https://daybook.example${path}`
  const paths = {
    store: (slug: string) => `/stores/${slug}`,
    listing: (slug: string) => `/listings/${slug}`,
    picture: '/share/x.png',
  }
  const listing = (await getListing(db, listingId))!
  const told = listingData(
    { ...viewOf(listing), kind: listing.kind, nextDay: null, menu: listing.menu },
    { address, paths },
  )
  expect(told).toMatchObject({
    '@type': 'Service',
    name: 'A </script> walk',
    offers: [{ price: '16.05', priceCurrency: 'GBP' }],
  })
  const store = (await getStore(db, providerId.toLowerCase()))!
  expect(storeData(store, { address, paths })).toMatchObject({
    '@type': 'LocalBusiness',
    url: `https://daybook.example/stores/${store.slug}`,
    makesOffer: [{ itemOffered: { '@type': 'Service' } }],
  })
})

test('search engines read nothing of where a personal assistant lives, nor their number', async () => {
  const about = { kind: 'provider', name: 'Grace', phone: '01632 zuqxk', district: 'ZU9' } as const
  const organisationId = await anOrganisation({ ...about, providerType: 'personal-assistant' })
  const { listingId } = await aListing({ organisationId, district: 'ZU9', milesServed: 5, placeWords: 'Zuqxk Lane' })
  const at = { address: String, paths: { store: String, listing: String, picture: '/share/x.png' } }
  const listing = (await getListing(db, listingId))!
  for (const kind of ['service', 'activity']) {
    const shown = { ...viewOf(listing), kind, nextDay: '2026-12-01', menu: listing.menu }
    expect(JSON.stringify(listingData(shown, at))).not.toMatch(/\bZU9\b|zuqxk/i)
  }
  const store = (await getStore(db, organisationId.toLowerCase()))!
  expect(JSON.stringify({ ...storeData(store, at), '@id': '', url: '' })).not.toMatch(/\bZU9\b|zuqxk/i)
})

test('search engines read what bringing a thing costs, where it is charged', async () => {
  const address = (path: string) => path
  const paths = { store: String, listing: String, picture: '/share/x.png' }
  const offersOf = async (about: Parameters<typeof aListing>[0]) => {
    const listing = (await getListing(db, (await aListing({ kind: 'product', ...about })).listingId))!
    const shown = { ...viewOf(listing), kind: listing.kind, nextDay: null, menu: listing.menu }
    return listingData(shown, { address, paths }).offers?.[0]
  }
  const item = { unit: 'item', pence: 2400 } as const
  expect(await offersOf({ lineKind: 'items', deliveryPence: 450, price: item })).toMatchObject({
    price: '24.00',
    shippingDetails: { '@type': 'OfferShippingDetails', shippingRate: { value: '4.50', currency: 'GBP' } },
  })
  expect(await offersOf({ lineKind: 'items', price: item })).not.toHaveProperty('shippingDetails')
})
