import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '#app/server.server.ts'
import { ListingForm } from '#app/domain/catalogue/listing-form.ts'
import { changeListing } from '#app/domain/catalogue/write-listing.server.ts'
import { sharePicture } from '#app/integrations/share-picture.server.ts'
import { db, transaction } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider } from '#tests/factories/checks.ts'
import { listening } from '#tests/factories/listening.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { build, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The whole server, as a browser meets it: every header that really goes out. */
async function aServer() {
  const address = await listening(createApp(build))
  return (path: string, asked: RequestInit = {}) => fetch(address + path, { redirect: 'manual', ...asked })
}

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const scan = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()

/** Sends a document by the provider's own form, whatever its sender calls it. */
async function sends(bytes: Buffer, called: { name: string; type: string }) {
  const { providerId, owner, councilId, officer } = await aCheckedProvider()
  const get = await aServer()
  const body = new FormData()
  body.set('said', 'Certificate 1234')
  body.set('document', new File([new Uint8Array(bytes)], called.name, { type: called.type }))
  const cookie = await cookieOf(owner.userId)
  const sent = await get(`/provider/${providerId}/checks/criminal-record`, {
    ...{ method: 'POST', body },
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
  expect(sent.status).toBe(302)
  const [check] = await db.select().from(checks).where(eq(checks.organisationId, providerId))
  const officers = await cookieOf(officer.userId)
  const at = (room: string) => `/${room}/checks/${check?.id ?? ''}/document`
  return [
    await get(at(`provider/${providerId}`), { headers: { cookie } }),
    await get(at(`council/${councilId}`), { headers: { cookie: officers } }),
    await get(at(`provider/${providerId}`)),
  ] as const
}

const asAFile = (name: string, type: string): Record<string, unknown> => ({
  'content-disposition': `attachment; filename="${name}"`,
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'cache-control': expect.stringContaining('no-store'),
  'content-security-policy': expect.stringContaining("default-src 'none'; sandbox"),
})

test('a document that a provider sends goes out as a file of its own type, never as a page, whatever its sender called it', async () => {
  const [own, officers, strangers] = await sends(pdf, { name: 'evil.html', type: 'text/html' })
  for (const found of [own, officers]) {
    expect(found.status).toBe(200)
    expect(Object.fromEntries(found.headers)).toMatchObject(asAFile('criminal-record.pdf', 'application/pdf'))
    expect(Buffer.from(await found.arrayBuffer()).equals(pdf)).toBe(true)
  }
  expect([strangers.status, strangers.headers.get('content-type')]).not.toEqual([200, 'application/pdf'])
})

test('a picture of a document goes out as the JPEG that was drawn of it, as a file too', async () => {
  const [own, officers] = await sends(await scan(), { name: 'scan.pdf', type: 'application/pdf' })
  for (const found of [own, officers]) {
    expect(Object.fromEntries(found.headers)).toMatchObject(asAFile('criminal-record.jpg', 'image/jpeg'))
    expect((await sharp(Buffer.from(await found.arrayBuffer())).metadata()).format).toBe('jpeg')
  }
})

/** A listing that said three things, one after the other, on the page of its versions. */
async function threeVersions() {
  const { listingId, providerId, categoryId, owner } = await aListing()
  for (const title of ['Tea and a chat', 'Tea and cake']) {
    const said = ListingForm.parse({
      ...{ categoryId, kind: 'service', lineKind: 'visits', title, summary: 'Somebody to go out with.' },
      description: 'We go where you like to go.',
    })
    await transaction((tx) => changeListing(tx, owner, { ...said, listingId }))
  }
  const get = await aServer()
  const cookie = await cookieOf(owner.userId)
  const page = async (query = '', about: { of?: string; in?: string } = {}) => {
    const path = `/provider/${about.in ?? providerId}/listings/${about.of ?? listingId}/history${query}`
    const answer = await get(path, { headers: { cookie } })
    const main = (await answer.text()).replaceAll('<!-- -->', '').split('</ol>').at(-1)?.split('</main>')[0]
    return { status: answer.status, said: main ?? '' }
  }
  return { page, owner }
}

test('two versions of one’s own choice are shown beside each other, with what differs marked', async () => {
  const { page } = await threeVersions()
  expect((await page()).said).toContain('Version 2 beside version 3')
  const { said } = await page('?from=1&to=3')
  expect(said).toContain('Version 1 beside version 3')
  expect(said).toContain('<del>A walk </del><span>and </span><del>a chat</del>')
  expect(said).toContain('<ins>Tea </ins><span>and </span><ins>cake</ins>')
  const last = (await page('?from=2&to=3')).said
  expect(last).toContain('<span>Tea and </span><del>a chat</del>')
  expect(last).toContain('<span>Tea and </span><ins>cake</ins>')
  expect(last).not.toContain('walk')
  expect((await page('?from=3&to=1')).said).toContain('<del>Tea </del><span>and </span><del>cake</del>')
  expect((await page('?from=2&to=2')).said).toContain('They say the same.')
})

test('a version that is not there is said not to be there, and another’s listing is not found', async () => {
  const { page } = await threeVersions()
  const asked = ['?from=1&to=4', '?from=9&to=3', '?from=0&to=2', '?from=-1', '?from=abc', '?to=1e1', '?from=ver_1&to=']
  for (const query of asked) {
    const { status, said } = await page(query)
    expect([query, status]).toEqual([query, 200])
    expect(said, query).toContain('There is no such version of this listing. Choose two of those above.')
    expect(said, query).not.toContain('beside version')
  }
  const another = await aListing()
  expect((await page('?from=1&to=1', { of: another.listingId })).status).toBe(404)
  expect((await page('?from=1&to=1', { of: another.listingId, in: another.providerId })).status).toBe(404)
  expect((await page('?from=1&to=1', { of: 'lst_none' })).status).toBe(404)
})

test('the picture that a link to a store shows elsewhere is 1200 by 630, and says its name and its first words', async () => {
  const story = 'Two neighbours with a van.\nWe also bake.'
  const id = await anOrganisation({ kind: 'provider', providerType: 'micro', name: 'Green Hands', story })
  await aListing({ organisationId: id })
  const get = await aServer()
  const answer = await get(`/share/stores/${id.toLowerCase()}.png`)
  const picture = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  const says = { by: 'A micro-enterprise', price: null, tone: 'out', pictures: ['1F6B6'] }
  const drawn = await sharePicture({ ...says, title: 'Green Hands', words: 'Two neighbours with a van.' })
  expect(picture.equals(drawn)).toBe(true)
  expect((await get('/share/stores/nobody.png')).status).toBe(404)
})

test('a store that has not told its story yet says there what it offers', async () => {
  const { providerId } = await aListing({ title: 'Help in the garden' })
  const get = await aServer()
  const picture = Buffer.from(await (await get(`/share/stores/${providerId.toLowerCase()}.png`)).arrayBuffer())
  const says = { title: 'Bright Days', by: 'A micro-enterprise', price: null, tone: 'out', pictures: ['1F6B6'] }
  expect(picture.equals(await sharePicture({ ...says, words: 'Help in the garden' }))).toBe(true)
})

test('the picture that a link to a listing shows elsewhere is 1200 by 630, and says its name and its price', async () => {
  const { listingId } = await aListing({ title: 'Help in the garden', morePrices: [{ unit: 'half-hour', pence: 900 }] })
  const get = await aServer()
  const picture = Buffer.from(await (await get(`/share/listings/${listingId.toLowerCase()}.png`)).arrayBuffer())
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  const says = { by: 'Bright Days, a micro-enterprise', words: '', tone: 'out', pictures: ['1F6B6'] }
  const drawn = await sharePicture({ ...says, title: 'Help in the garden', price: 'From £9.00 a half hour' })
  expect(picture.equals(drawn)).toBe(true)
})
