import { afterAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { rebuild } from '#search/sync.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aPerson } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

test('what nothing can be looked for with is said above the results and kept in the box, in both shops', async () => {
  await aListing({ title: 'Quillwort tidying' })
  await rebuild({ db, engine: searchEngine() })
  const ben = await aPerson({ name: 'Ben Marlow' })
  const cookie = await cookieOf(ben.actor.userId)
  for (const base of [paths.search(), paths.shop(ben.personId)]) {
    const ask = async (q: string) => {
      const { text } = await answer(`${base}?q=${encodeURIComponent(q)}`, { cookie })
      const box = [...text.matchAll(/<input[^>]*name="q"[^>]*>/g)].map(([input]) => input).join(' ')
      return { words: wordsOf(text), box }
    }
    for (const q of ['???', '🙂', 'quillwort '.repeat(60).trim()]) {
      const { words, box } = await ask(q)
      expect(words, q).toContain('We could not look for that')
      expect(words, q).toContain('Everything in the shop')
      expect(words, q).toContain('Quillwort tidying')
      expect(box, q).toContain(`value="${q}"`)
    }
    expect((await ask('quillwort '.repeat(60))).words).toContain('longer than 120 letters')
    for (const q of ['quillwort', 'quillwort?', '']) expect((await ask(q)).words, q).not.toContain('could not look')
  }
})
