import { afterAll, expect, test } from 'vitest'
import { acceptRate } from '#app/domain/catalogue/rates/answer-rate.server.ts'
import { offerRate } from '#app/domain/catalogue/rates/offer-rate.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { listDocuments } from '#search/list-documents.ts'
import { aPerson } from '#tests/factories/people.ts'
import { cases } from './cases.ts'
import { answer, cookieOf, isLayout, places } from './site.ts'
import { aWorld } from './world.ts'

afterAll(closeSearch)

/** An amount that stands nowhere else. */
const agreed = '71.93'

test('a rate agreed with one council stands on no page of anybody else', async () => {
  const world = await aWorld()
  const { users, provider, council, listingId } = world
  const { rateId } = await transaction((tx) =>
    offerRate(tx, users.providerOwner, {
      ...{ side: 'provider', organisationId: provider, otherId: council },
      ...{ scope: 'provider', listingId: null, categoryId: null, fromDay: today(), toDay: null, words: null },
      terms: { kind: 'prices', lines: [{ unit: 'hour', group: '1 to 1', label: null, band: null, pence: 7193 }] },
    }),
  )
  const which = { rateId, side: 'council' as const, organisationId: council }
  await transaction((tx) => acceptRate(tx, users.commissioner, which))
  const engine = searchEngine()
  await engine.put(await listDocuments(db, [listingId]))

  const here = await cookieOf(users.joan.userId)
  const shop = `/people/${world.joan}/shop/${world.listingSlug}`
  expect((await answer(shop, { cookie: here })).text).toContain(agreed)
  const found = `/people/${world.joan}/shop?near=` // wherever it is
  expect((await answer(found, { cookie: here })).text, 'among what is found in her shop').toContain(agreed)
  const upTo = async (pence: number) => (await answer(`${found}&max-price=${pence}`, { cookie: here })).text
  expect(await upTo(7193), 'her own rate is what counts').not.toContain('Nothing found')
  expect(await upTo(7192)).toContain('Nothing found')

  const neighbour = await aPerson({ councilId: world.elsewhere, name: 'Nell Next' })
  const theirs = `/people/${neighbour.personId}`
  const neighbours = await cookieOf(neighbour.actor.userId)
  for (const page of [`${theirs}/shop/${world.listingSlug}`, `${theirs}/shop`, `${theirs}/basket`]) {
    expect((await answer(page, { cookie: neighbours })).text, page).not.toContain(agreed)
  }

  const others = [users.stranger, users.otherProviderOwner, users.commissionerElsewhere, users.practitionerElsewhere]
  const cookies = [undefined, ...(await Promise.all(others.map(({ userId }) => cookieOf(userId))))]
  for (const { id } of places.filter((place) => !isLayout(place.id))) {
    const one = cases[id]
    if (!one || !(typeof one.may === 'string' || one.isOwnForEach)) continue // the others answer them nothing at all
    const at = one.at(world)
    for (const cookie of cookies) {
      const { text, headers } = await answer(at, { cookie })
      expect(text.includes(agreed) || headers.includes(agreed), at).toBe(false)
    }
  }
}, 120_000)
