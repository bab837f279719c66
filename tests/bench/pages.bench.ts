import './scratch.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { close } from '#db/client.ts'
import { aShop } from '#tests/strength/server.ts'
import { figure, percentile } from './figures.ts'
import { proveBooks, seedFullShop } from './full-shop.ts'
import { through, where } from './one-core.ts'

// Search pages through the whole server on 100,000 listings, each at an address of its own so that none is answered
// from the cache; 8 at a time.
// `pages.bench.ts 200 1000 100`: fewer requests, listings and budgets.
const goal = 150
const atATime = 8
const warmUp = 3000
const [requests = 2000, ...size] = process.argv.slice(2).map(Number)

figure({ name: 'seeding', value: seedFullShop(size), atMost: 180, unit: 's' })
await proveBooks()
await close()

const shop = await aShop({ through })
await shop.open()
// What is measured is a shop that is open. For some seconds after a start the engine reads the commonest words between
// other work, and until some thousand pages are made V8 still finds out what to compile: then it answers a quarter fewer.
await pause(15_000)
const first = await ask(warmUp, 0)
figure({ name: `the first ${warmUp} after opening, a second`, value: warmUp / (first.took / 1000) })
const waits = await ask(requests, warmUp)
figure({ name: `search pages a second, 8 at a time, ${where}`, value: requests / (waits.took / 1000), atLeast: goal })
figure({
  name: `slowest of the quickest 95 in 100, ${where}`,
  value: percentile(waits.each, 95),
  atMost: 100,
  unit: 'ms',
})
figure({ name: 'middle', value: percentile(waits.each, 50), unit: 'ms' })
await shop.kill()
shop.close()

async function ask(count: number, from: number): Promise<{ each: number[]; took: number }> {
  const each: number[] = []
  const start = performance.now()
  let next = from
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (next < from + count) {
        const path = addressOf(next++)
        const asked = performance.now()
        const { status } = await shop.send({ method: 'GET', path })
        if (status !== 200) throw new Error(`${path} was answered with ${status}.`)
        each.push(performance.now() - asked)
      }
    }),
  )
  return { each, took: performance.now() - start }
}

function addressOf(at: number): string {
  const words = ['help at home', 'walk', 'lunch', 'cleaning', 'gardner', 'swimming', 'wheelchair', 'night care', '']
  const address = new URLSearchParams({ q: words[at % words.length] ?? '', 'max-price': String(2000 + at) })
  if (at % 2 === 0) address.set('near', `LG${(at % 99) + 1}`)
  if (at % 4 === 0) address.set('within', '15')
  if (at % 3 === 0) address.set('unit', 'hour')
  if (at % 5 === 0) address.set('sort', at % 10 === 0 ? 'price' : 'newest')
  return `/search?${address}`
}
