import { afterAll, expect, test } from 'vitest'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

/** What stands in green on the next page after a press. */
async function saidAfter(page: string, cookie: string, body: Record<string, string>): Promise<string> {
  const { status, headers } = await answer(page, { cookie, body })
  expect(status).toBe(302)
  const kept = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
  return wordsOf((await answer(page, { cookie: [cookie, ...kept].join('; ') })).text)
}

test('whoever says that more than was ordered was right after all reads how much they pay, before and after', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const { personId, actor } = order.budget.person
  const [more = '', asOrdered = ''] = order.visitIds
  await delivered(order, more, { minutes: 180 })
  await delivered(order, asOrdered)
  for (const visitId of [more, asOrdered]) await transaction((tx) => queryVisit(tx, actor, { visitId, reason: null }))
  const page = paths.visits(personId)
  const cookie = await cookieOf(actor.userId)
  const words = wordsOf((await answer(page, { cookie })).text)
  expect(words.match(/It was right after all/g)).toHaveLength(2)
  expect(words.match(/It was right after all, and pay £49\.50/g)).toHaveLength(1)

  const said = (visitId: string, expectedPence: string) =>
    saidAfter(page, cookie, { intent: 'confirm', visitId, expectedPence })
  expect(await said(more, '4950')).toContain('You said that it was right. £49.50 will be paid on the next invoice.')
  expect(await said(asOrdered, '3300')).toContain(
    'You said that it was right. £33.00 will be paid on the next invoice.',
  )
})

test('who may not approve is not offered to say that more was right after all', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const { person } = order.budget
  const friend = await aUser()
  await aMandate(person, friend, ['see', 'shop'])
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId, { minutes: 180 })
  await transaction((tx) => queryVisit(tx, friend, { visitId, reason: null }))
  const { text } = await answer(paths.visits(person.personId), { cookie: await cookieOf(friend.userId) })
  expect(text).not.toContain('It was right after all')
})
