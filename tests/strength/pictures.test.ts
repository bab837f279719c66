import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import { eq } from 'drizzle-orm'
import express from 'express'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgiveTries } from '#app/auth/limits.server.ts'
import { limitBodies } from '#app/http/security.server.ts'
import { translateRefusals } from '#app/http/refusals.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { readyDocument } from '#app/integrations/documents.server.ts'
import { readKept } from '#app/integrations/files.server.ts'
import { readyPhoto } from '#app/integrations/pictures.server.ts'
import { closeSearch } from '#search/current.ts'
import { db } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { listings } from '#db/schema/catalogue.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider } from '#tests/factories/checks.ts'
import { build, cookieOf } from '#tests/policy/site.ts'
import { brokenPictures, hidden, startingPictures } from './broken-pictures.ts'

const many = 10_000
const overHttp = 300
let server: Server

beforeAll(async () => {
  const app = express()
  app.use(limitBodies)
  const getLoadContext = () => ({ script: '', visitor: '127.0.0.1', mayKeep: false })
  app.all('*', createRequestHandler({ build: translateRefusals(build), mode: 'production', getLoadContext }))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await closeSearch()
})

/** What came of one: taken, or a sentence. Anything else fails the test. */
async function outcomeOf(how: string, work: () => Promise<Uint8Array[]>): Promise<'taken' | 'refused'> {
  let out: Uint8Array[]
  try {
    out = await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Error(`${how} was no refusal`, { cause: error })
    expect(error.message, how).toMatch(/^[A-Z].{20,}\.$/)
    return 'refused'
  }
  for (const bytes of out) {
    if (Buffer.from(bytes).subarray(0, 4).toString() === '%PDF') continue // kept as it is, only ever saved as a file
    expect(Buffer.from(bytes).includes(hidden), `${how} let out what was hidden`).toBe(false)
    const { format } = await sharp(bytes).metadata()
    expect(['jpeg', 'webp'], how).toContain(format)
  }
  return 'taken'
}

test(`of ${many} broken pictures and documents each is drawn anew or refused in a sentence, and none is a fault`, async () => {
  const bases = await startingPictures()
  const count = { taken: 0, refused: 0 }
  let number = 0
  for (const { how, bytes } of brokenPictures(bases, { count: many, seed: 20_261_122 })) {
    number += 1
    const outcome = await outcomeOf(how, async () => {
      if (number % 10 === 0)
        return (await readyPhoto(bytes, { of: 'org', field: 'picture' })).files.map((file) => file.bytes)
      return [(await readyDocument(new Blob([new Uint8Array(bytes)]), { field: 'document' })).bytes]
    })
    count[outcome] += 1
  }
  console.log(`${many} broken pictures: ${count.taken} drawn anew, ${count.refused} refused in a sentence, 0 faults`)
  expect(count.taken + count.refused).toBe(many)
  expect(count.taken).toBeGreaterThan(500)
  expect(count.refused).toBeGreaterThan(2000)
}, 400_000)

test(`${overHttp} of them sent as forms: no fault, what was typed comes back, and whatever was taken is there`, async () => {
  const whose = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: whose.providerId })
  const cookie = await cookieOf(whose.owner.userId)
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const bases = await startingPictures()
  const count = { taken: 0, refused: 0 }
  for (const { how, bytes } of brokenPictures(bases, { count: overHttp, seed: 7 })) {
    await forgiveTries('file', { visitor: '127.0.0.1', about: whose.owner.userId }) // a person sends these over hours
    const isPhoto = (count.taken + count.refused) % 3 === 0
    const body = new FormData()
    const typed = `Certificate ${count.taken + count.refused}`
    if (isPhoto) body.append('act', 'add')
    body.append(isPhoto ? 'alt' : 'said', typed)
    body.append(
      isPhoto ? 'picture' : 'document',
      new File([new Uint8Array(bytes)], '../../x.php', { type: 'text/html' }),
    )
    const path = isPhoto ? `listings/${listingId}/pictures` : 'checks/criminal-record'
    const answer = await fetch(`${origin}/provider/${whose.providerId}/${path}`, {
      ...{ method: 'POST', body, redirect: 'manual', headers: { Cookie: cookie } },
    })
    const page = await answer.text()
    if (answer.status === 302) count.taken += 1
    else {
      expect([400, 409, 422], `${how}: ${answer.status}`).toContain(answer.status)
      expect(page, how).toContain(typed)
      expect(page, how).toContain('govuk-error-summary')
      count.refused += 1
    }
  }
  const sent = await db.select().from(checks).where(eq(checks.organisationId, whose.providerId))
  for (const { fileId } of sent) expect((await readKept(fileId ?? ''))?.length).toBeGreaterThan(0)
  const [listing] = await db.select({ photos: listings.photos }).from(listings).where(eq(listings.id, listingId))
  for (const { id } of listing?.photos ?? []) expect(await readKept(`${id}-480.webp`)).not.toBeNull()
  expect(sent.length + (listing?.photos.length ?? 0)).toBe(count.taken)
  console.log(`${overHttp} as forms: ${count.taken} taken and all there, ${count.refused} back as typed, 0 faults`)
}, 400_000)
