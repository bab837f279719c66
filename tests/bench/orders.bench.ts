import { begin, perSecond } from './scratch.ts'
import { figure } from './figures.ts'
import { proveBooks, seedFullShop } from './full-shop.ts'
import { placeOrder } from '#app/domain/ordering/place-order.server.ts'
import { newId } from '#app/domain/shared/id.ts'
import { close, transaction } from '#db/client.ts'
import { aBudget, type TestBudget } from '#tests/factories/budgets.ts'
import { aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { aCouncil, aMandate, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'

// Orders a second through placeOrder itself: two lines at two providers, by mandate, with audit, outbox and chain,
// synchronous=FULL, beside 100,000 listings and 5,000 budgets. First one after the other, then eight and thirty-two at a
// time, as a server has them. `orders.bench.ts 300 1000 100`: fewer orders, listings and budgets.
const goal = 500
const [orders = 3000, ...size] = process.argv.slice(2).map(Number)

seedFullShop(size)
const councilId = await aCouncil()
const listings: TestListing[] = []
for (let at = 0; at < 20; at++) {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', email: `${at}@test.example` })
  listings.push(await aListing({ organisationId }))
}
const broker = await aUser({ name: 'Kofi Mensah' })
const budgets: TestBudget[] = []
for (let at = 0; at < 100; at++) {
  const person = await aPerson({ councilId })
  await aMandate(person, broker, ['see', 'shop', 'approve'])
  budgets.push(await aBudget({ person, pence: 100_000_000 }))
}

async function place(at: number): Promise<void> {
  const budget = budgets[at % budgets.length]!
  const [one, two] = [listings[at % listings.length]!, listings[(at + 7) % listings.length]!]
  await transaction((tx) =>
    placeOrder(tx, broker, {
      personId: budget.person.personId,
      key: newId('key'),
      lines: [aLine(one, budget), aLine(two, budget)],
      aboutMeShared: ['address'],
    }),
  )
}

async function measured(atOnce: number): Promise<number> {
  const began = begin()
  let next = 0
  const till = async () => {
    while (next < orders) await place(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, till))
  return perSecond(orders, began)
}

for (let at = 0; at < 300; at++) await place(at) // warm
console.log(
  `  ${orders} orders: two lines at two providers, by mandate, with audit, outbox and chain, synchronous=FULL`,
)
figure({ name: 'orders a second, one at a time', value: await measured(1) })
figure({ name: 'orders a second, eight at a time', value: await measured(8), atLeast: goal })
figure({ name: 'orders a second, thirty-two at a time', value: await measured(32), atLeast: goal })
await proveBooks()
await close()
