import { afterAll, expect, test } from 'vitest'
import { newId } from '#app/domain/shared/id.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('all letters are marked as posted by a press that is opened first, and it is said that more wait', async () => {
  const councilId = await aCouncil()
  const cookie = await cookieOf((await aMember(councilId, 'practitioner')).userId)
  const page = `/council/${councilId}/letters`
  const wait = (many: number) =>
    transaction(async (tx) => {
      for (let at = 0; at < many; at += 1) {
        const payload = { name: 'Joan', address: '1 Mill Lane', subject: 'News', lines: ['Hello.'] }
        await enqueue(tx, { kind: 'letter', key: newId('key'), councilId, payload })
      }
    })
  const read = async () => (await answer(page, { cookie })).text.replaceAll('<!-- -->', '')
  await wait(2)
  const two = await read()
  const [, folded = ''] = two.split('All of these are in the post')
  expect(folded).toContain('2 letters leave this page')
  expect(folded).toContain('>Mark all 2 as posted</button>')
  expect(two).not.toContain('The first')

  await wait(99)
  const hundred = await read()
  expect(hundred).toContain('The first 100 of 101 are here.')
  const letterId = [...hundred.split('All of these')[1]!.matchAll(/name="letterId" value="([^"]+)"/g)].map(
    ([, id]) => id!,
  )
  expect(letterId).toHaveLength(100)
  expect((await answer(page, { cookie, body: { letterId } })).status).toBe(302)
  expect(await read()).toContain('News')
})
