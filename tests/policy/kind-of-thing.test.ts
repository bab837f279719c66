import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const filtersOf = (html: string) => /<form class="db-filters__body".*?<\/form>/s.exec(html)?.[0] ?? ''
const inputs = (html: string) => html.match(/<input[^>]*name="kind"[^>]*>/g) ?? []

test('the kind of thing is asked once, in everybody’s shop and in a person’s own, and can be taken away again', async () => {
  const { actor, personId } = (await aBudget()).person
  const places = [
    { base: '/search', cookie: undefined },
    { base: `/people/${personId}/shop`, cookie: await cookieOf(actor.userId) },
  ]
  for (const { base, cookie } of places) {
    const { text, status } = await answer(`${base}?q=tea&near=FH3&kind=group`, { cookie })
    expect(status, base).toBe(200)
    const asked = inputs(filtersOf(text))
    expect(
      asked.filter((input) => !input.includes('type="radio"')),
      base,
    ).toEqual([])
    expect(
      asked.filter((input) => input.includes('checked')),
      base,
    ).toEqual([expect.stringContaining('value="group"')])
    expect(text, base).toMatch(new RegExp(`<a href="${base}\\?q=tea&amp;near=FH3">Group<`))
  }
})
