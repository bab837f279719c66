import { eq } from 'drizzle-orm'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { payingPots } from '#app/domain/ordering/paying-pots.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { aCouncil, aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import type { Shop } from './server.ts'

export const password = 'let-me-try-it'
const linePence = 3_300

/** Somebody who orders for one person, with two lines in the basket each time. */
export type Customer = { broker: Actor & { email: string }; personId: string; potId: string; listings: TestListing[] }

/** A marked demonstration, and in it people with brokers who order for them: one broker each, or fewer for all of them. */
export async function customers(count: number, brokerCount = count): Promise<Customer[]> {
  await transaction((tx) => setStamp(tx, 'demonstration', '1'))
  const councilId = await aCouncil()
  const listings = [await aListing(), await aListing()]
  const passwordHash = await hashPassword(password)
  const brokers: Customer['broker'][] = []
  for (let at = 0; at < brokerCount; at++) brokers.push(await aUser())
  const found: Customer[] = []
  for (let at = 0; at < count; at++) {
    const broker = brokers[at % brokerCount]!
    const person = await aPerson({ councilId })
    await aMandate(person, broker, ['see', 'shop', 'approve'])
    const { potId } = await aBudget({ person, pence: 100_000_000 })
    found.push({ broker, personId: person.personId, potId, listings })
  }
  for (const { userId } of brokers) {
    await transaction((tx) => tx.update(users).set({ passwordHash }).where(eq(users.id, userId)))
  }
  return found
}

/** Puts two lines at two providers into the basket. Answers with which pot pays for which, as the checkout shows it. */
export function fillBasket({ broker, personId, potId, listings }: Customer): Promise<string[]> {
  return transaction(async (tx) => {
    const lines: Parameters<typeof payingPots>[0][number][] = []
    for (const listing of listings) {
      const { unit, label, schedule, listingId } = aLine(listing, { potId }, { from: addDays(today(), 1) })
      const { basketLineId } = await addToBasket(tx, broker, {
        personId,
        key: newId('key'),
        listingId,
        unit,
        label,
        schedule,
        potId,
        note: null,
      })
      lines.push({ id: basketLineId, pot: { id: potId } })
    }
    return payingPots(lines)
  })
}

/** Presses the button of the checkout. */
export function pressOrder(
  shop: Shop,
  about: { customer: Customer; cookie: string; key: string; payingPots: string[] },
) {
  const { customer, cookie, key } = about
  const form: [string, string][] = [
    ['intent', 'order'],
    ['key', key],
    ['expectedPence', String(linePence * customer.listings.length)],
    ...about.payingPots.map((pays): [string, string] => ['payingPots', pays]),
  ]
  return shop.post(paths.checkout(customer.personId), form, cookie)
}
