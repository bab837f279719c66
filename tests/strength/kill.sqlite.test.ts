import { setTimeout as pause } from 'node:timers/promises'
import { like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db } from '#db/client.ts'
import { orders } from '#db/schema/ordering.ts'
import { outbox } from '#db/schema/shared.ts'
import { ensureBuilt } from '#scripts/lib.mjs'
import { customers, fillBasket, password, pressOrder, type Customer } from './customers.ts'
import { aShop, type Shop } from './server.ts'

const posts = 1_000
const kills = 20
const tills = 8
const longest = 240_000 // milliseconds, on a busy machine

let shop: Shop
beforeAll(async () => {
  ensureBuilt()
  shop = await aShop()
}, 180_000)
afterAll(async () => {
  await shop.kill()
  shop.close()
})

test(
  'a server that is killed twenty times loses no order it acknowledged, and makes none twice',
  async () => {
    const people = await customers(tills)
    await shop.open()
    const began = Date.now()
    const counts = { sent: 0, unanswered: 0 }
    const killer = killNow(counts)
    const acknowledged = (await Promise.all(people.map((one) => till(one, counts)))).flat()
    const killed = await killer
    await shop.kill()
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(
      `${acknowledged.length} orders in ${seconds} s, ${counts.unanswered} tries without an answer (hung up, or not open yet), ${killed} kills`,
    )

    expect(killed).toBe(kills)
    expect(acknowledged).toHaveLength(posts)
    const found = await db.select({ id: orders.id, key: orders.key }).from(orders)
    expect(found.map(({ id }) => id).sort()).toEqual(acknowledged.map(({ orderId }) => orderId).sort())
    expect(new Set(found.map(({ key }) => key)).size).toBe(posts)
    expect(await mailsOf('new-order:')).toBe(2 * posts) // to two providers
    expect(await mailsOf('ordered-for-you:')).toBe(posts)
    expect(await verifyBooks(db)).toMatchObject({ ok: true })
  },
  longest + 30_000,
)

/** Kills the server at so many random moments of the posts, and opens it again each time. */
async function killNow(counts: { sent: number }): Promise<number> {
  const moments = Array.from({ length: kills }, () => Math.floor(Math.random() * posts * 0.95)).sort((a, b) => a - b)
  let killed = 0
  for (const moment of moments) {
    while (counts.sent < moment) await pause(5)
    await pause(Math.random() * 60)
    await shop.kill()
    killed += 1
    await shop.open()
  }
  return killed
}

/** One customer after the other's order: whatever was not answered is sent again with the same key. */
async function till(customer: Customer, counts: { sent: number; unanswered: number }) {
  const acknowledged: { key: string; orderId: string }[] = []
  const deadline = Date.now() + longest
  let cookie: string | null = null
  for (let at = 0; at < posts / tills; at++) {
    const key = newId('key')
    const payingPots = await fillBasket(customer)
    counts.sent += 1
    for (let orderId = ''; orderId === '';) {
      try {
        cookie ??= await shop.signIn(customer.broker.email, password)
        const answer = await pressOrder(shop, { customer, cookie, key, payingPots })
        if (answer.status !== 302) throw new Error(`An order was answered with ${answer.status}: ${answer.body}`)
        orderId = answer.location?.split('/').at(-1) ?? ''
        acknowledged.push({ key, orderId })
      } catch (error) {
        if (!isHangUp(error) || Date.now() > deadline) throw error
        counts.unanswered += 1
        await pause(50)
      }
    }
  }
  return acknowledged
}

function isHangUp(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code)
}

async function mailsOf(prefix: string): Promise<number> {
  const [row] = await db
    .select({ mails: sql`count(*)`.mapWith(Number) })
    .from(outbox)
    .where(like(outbox.key, `${prefix}%`))
  return row!.mails
}
