import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { addToBasket } from '#app/domain/ordering/add-to-basket.server.ts'
import { payingPots } from '#app/domain/ordering/paying-pots.ts'
import { quoteBasket } from '#app/domain/ordering/quote-basket.server.ts'
import { changeAboutMe } from '#app/domain/people/about-me.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const aboutMe = {
  ...{ address: '2 Mill Lane', phone: '01632 960001', howToGetIn: 'The key is under the pot.' },
  ...{ whatMatters: 'My cat comes first.', communication: 'Speak slowly.', emergencyContact: 'Tom, next door' },
}

/** Orders with these boxes ticked, and gives what of About me the provider reads once it has said yes. */
async function readWith(aboutMeShared: string[]): Promise<string[]> {
  const [{ person }, listing] = [await aBudget(), await aListing()]
  const { actor, personId } = person
  await transaction((tx) => changeAboutMe(tx, actor, { personId, ...aboutMe }))
  const { listingId, unit, label, schedule } = aLine(listing, { potId: '' }, { from: addDays(today(), 1) })
  const line = { personId, key: newId('key'), listingId, unit, label, schedule, potId: null, note: null }
  await transaction((tx) => addToBasket(tx, actor, line))
  const basket = await quoteBasket(db, actor, personId)
  const read = { expectedPence: String(basket?.totalPence), payingPots: payingPots(basket?.lines ?? []) }
  const body = { intent: 'order', key: newId('key'), ...read, aboutMeShared }
  const { status } = await answer(`/people/${personId}/checkout`, { cookie: await cookieOf(actor.userId), body })
  expect(status).toBe(302)

  const [ordered] = await db.select().from(orderLines).where(eq(orderLines.personId, personId))
  const lineId = ordered?.id ?? ''
  await transaction((tx) => acceptLine(tx, listing.owner, { lineId }))
  const cookie = await cookieOf(listing.owner.userId)
  const pages = [`orders/${lineId}`, 'visits?show=coming', '']
  const texts: string[] = []
  for (const page of pages) texts.push((await answer(`/provider/${listing.providerId}/${page}`, { cookie })).text)
  return Object.values(aboutMe).filter((words) => texts.some((text) => text.includes(words)))
}

test('with an order goes what was ticked of About me, and nothing else but where the door is', async () => {
  expect(await readWith([])).toEqual([aboutMe.address])
  expect(await readWith(['howToGetIn', 'whatMatters'])).toEqual([
    aboutMe.address,
    aboutMe.howToGetIn,
    aboutMe.whatMatters,
  ])
  expect(await readWith(Object.keys(aboutMe))).toEqual(Object.values(aboutMe))
})
