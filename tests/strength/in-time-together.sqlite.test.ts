import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { pauseListing, publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { enqueueAll } from '#app/domain/shared/outbox.server.ts'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { ensureBuilt } from '#scripts/lib.mjs'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, anOrganisation } from '#tests/factories/people.ts'
import { isContractHere } from '#tests/fakes/meilisearch/contract.ts'
import { withSearchServer } from '#tests/fakes/meilisearch/server.ts'
import { aSlowMailServer } from '#tests/fakes/slow-mail-server.ts'
import { aShop, type Shop } from './server.ts'

if (!isContractHere)
  console.warn('left out: many changes in time with a search server, because ../shared/data/meilisearch is missing')

/** Milliseconds from the commit of a change to the asking for the page that shows it. */
const mostLate = 2000
const mails = 500
const longest = 240_000 // a busy machine, which builds the pages first

const names =
  'aspen birch cedar damson elder fir gorse hazel ivy juniper larch maple nettle oak poplar quince rowan sloe teasel willow'.split(
    ' ',
  )
type Offer = { name: string; listingId: string; owner: Actor; pence: number; isShown: boolean }
type Change = 'publish' | 'pause' | 'reprice'

test(
  'twenty listings changed together while five hundred mails wait for a slow mail server are right in time, each of them',
  async () => {
    ensureBuilt()
    await changeTogether('alder')
  },
  longest,
)

test.runIf(isContractHere)(
  'so they are when a search server answers',
  async () => {
    ensureBuilt()
    await withSearchServer(async (asked) => {
      await changeTogether('beech', () => asked() > 0)
      expect(asked()).toBeGreaterThan(60)
    })
  },
  longest,
)

async function changeTogether(wood: string, isReady: () => boolean = () => true): Promise<void> {
  const offers = await aStoreOf(wood)
  const mailServer = await aSlowMailServer(200)
  process.env.SMTP_URL = mailServer.url
  const shop = await aShop()
  try {
    await shop.open()
    for (let times = 0; !isReady() && times < 200; times++) {
      await shop.send({ method: 'GET', path: `/search?q=nothing+${String(times)}` })
      await pause(100)
    }
    await transaction((tx) => enqueueAll(tx, Array.from({ length: mails }, aMail)))
    await until(async () => mailServer.received() > 0)

    const began = performance.now()
    const late = [
      ...(await lateness({ shop, wood, offers }, () => 'publish')),
      ...(await lateness({ shop, wood, offers }, (at) => (at % 2 === 0 ? 'reprice' : 'pause'))),
      ...(await lateness(
        { shop, wood, offers },
        (at) => (['pause', 'publish', 'reprice'] as const)[at % 3] ?? 'pause',
      )),
    ]
    console.log(
      `${late.length} changes, the last one right after ${Math.round(Math.max(...late))} ms; ` +
        `all in ${Math.round(performance.now() - began)} ms, with ${await waiting('mail')} mails still waiting`,
    )
    expect(late.filter((ms) => ms >= mostLate)).toEqual([])
    expect(await waiting('mail')).toBeGreaterThan(mails / 2)
    await until(async () => (await waiting('search')) === 0) // what the outbox holds of it waits for no mail either
    expect(await waiting('search')).toBe(0)
    expect(await waiting('mail')).toBeGreaterThan(mails / 2)
  } finally {
    delete process.env.SMTP_URL
    await shop.kill()
    shop.close()
    await mailServer.close()
    await transaction((tx) => tx.delete(outbox).where(eq(outbox.kind, 'mail')))
  }
}

/** One provider's listings, all of them paused, each with a word of its own. */
async function aStoreOf(wood: string): Promise<Offer[]> {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', name: 'Woods', councilId })
  const offers: Offer[] = []
  for (const [at, name] of names.entries()) {
    const pence = 1200 + at
    const about = { organisationId, title: `Walks in the ${wood} ${name}`, price: { pence }, state: 'paused' as const }
    const { listingId, owner } = await aListing(about)
    offers.push({ name, listingId, owner, pence, isShown: false })
  }
  return offers
}

type Where = { shop: Shop; wood: string; offers: Offer[] }

/** Changes all of them, each in a commit of its own; then, for each, milliseconds from its commit until a page was asked for that is right. */
async function lateness({ shop, wood, offers }: Where, changeOf: (at: number) => Change): Promise<number[]> {
  const committed = new Map<Offer, number>()
  for (const [at, offer] of offers.entries()) {
    await make(changeOf(at), offer)
    committed.set(offer, performance.now())
  }
  const late = await Promise.all(
    offers.map(async (offer) => {
      for (let times = 0; times < 100; times++) {
        const asked = performance.now()
        if (await isRight({ shop, wood }, offer)) return asked - (committed.get(offer) ?? 0)
      }
      return Infinity
    }),
  )
  const { body } = await shop.send({ method: 'GET', path: `/search?q=${wood}` })
  const shown = offers.filter(({ isShown }) => isShown).length
  expect(/<strong>(\d+) results/.exec(body.replaceAll('<!-- -->', ''))?.[1]).toBe(String(shown))
  return late
}

async function make(change: Change, offer: Offer): Promise<void> {
  const { listingId, owner } = offer
  if (change === 'reprice') offer.pence += 300
  else if (offer.isShown === (change === 'publish'))
    return // it is so already
  else offer.isShown = change === 'publish'
  await transaction(async (tx) => {
    if (change === 'publish') return publishListing(tx, owner, { listingId })
    if (change === 'pause') return pauseListing(tx, owner, { listingId })
    const line = { unit: 'hour', label: 'Any time', band: 'any', pence: offer.pence, vatBasisPoints: 0 } as const
    return setPrices(tx, owner, { listingId, councilId: null, from: today(), lines: [line] })
  })
}

async function isRight({ shop, wood }: Omit<Where, 'offers'>, { name, pence, isShown }: Offer): Promise<boolean> {
  const { status, body } = await shop.send({ method: 'GET', path: `/search?q=${wood}+${name}` })
  expect([name, status]).toEqual([name, 200])
  return body.includes('Nothing found') !== isShown && (!isShown || body.includes(`£${(pence / 100).toFixed(2)}`))
}

function aMail() {
  const payload = { to: 'maya@mail.example', subject: 'Tea', lines: ['Hello.'] }
  return { kind: 'mail' as const, key: newId('key'), payload }
}

function waiting(kind: 'mail' | 'search'): Promise<number> {
  return db.$count(outbox, and(eq(outbox.kind, kind), isNull(outbox.doneAt)))
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 300 && !(await isSo()); times++) await pause(50)
}
