import './scratch.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#app/domain/shared/id.ts'
import { close, db } from '#db/client.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'
import { customers, fillBasket, password, pressOrder, type Customer } from '#tests/strength/customers.ts'
import { aShop } from '#tests/strength/server.ts'
import { figure, percentile } from './figures.ts'
import { proveBooks, seedFullShop } from './full-shop.ts'

// Orders a second as people send them: the form of the checkout, posted to the built server by signed-in users, beside
// 100,000 listings and 5,000 budgets. `posts.bench.ts 40 1000 100`: fewer posts, listings and budgets.
const goal = 100
const [posts = 400, ...size] = process.argv.slice(2).map(Number)
const users = 8

seedFullShop(size)
const people = await customers(posts, users)
const wanted: { customer: Customer; payingPots: string[] }[] = []
for (const customer of people) wanted.push({ customer, payingPots: await fillBasket(customer) })
// else the server would do it before it opens: the listings of these people are new
await rebuild({ db, engine: searchEngine() })
await closeSearch()
const shop = await aShop()
await shop.open()
await pause(15_000) // as in pages.bench.ts: for some seconds after a start the engine reads the commonest words
const cookies = new Map<string, string>()
for (const { broker } of people.slice(0, users)) {
  cookies.set(broker.userId, await shop.signIn(broker.email, password))
}

const waits: number[] = []
const waiting = [...wanted]
async function till(): Promise<void> {
  for (let order = waiting.pop(); order; order = waiting.pop()) {
    const began = performance.now()
    const cookie = cookies.get(order.customer.broker.userId) ?? ''
    const { status } = await pressOrder(shop, { ...order, cookie, key: newId('key') })
    if (status !== 302) throw new Error(`An order was answered with ${status}.`)
    waits.push(performance.now() - began)
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: users }, till))
const seconds = (performance.now() - began) / 1000
console.log(`  ${posts} orders of two lines, posted by ${users} signed-in users at a time`)
figure({ name: 'orders a second as form posts', value: posts / seconds, atLeast: goal })
figure({ name: 'slowest of the quickest 95 in 100', value: percentile(waits, 95), unit: 'ms' })
await shop.kill()
shop.close()
await proveBooks()
await close()
