import { afterAll, expect, test } from 'vitest'
import { keepListings } from '#app/domain/catalogue/shortlists/change-shortlist.server.ts'
import { listCategoryChanges } from '#app/domain/catalogue/taxonomy/undo-change.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aMandate, aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { aKeeper } from '#tests/factories/taxonomy.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The form of a page that has such a button or field, as it came back. */
const formWith = (page: string, words: string) =>
  page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(words)) ?? ''

test('a refused move of a category is said above, and its name stays in the form for names', async () => {
  const { councilId, keeper } = await aKeeper()
  const cookie = await cookieOf(keeper.userId)
  const categoryId = await aCategory('Boats')
  const page = paths.councilCategory(councilId, categoryId)
  const refused = (await answer(page, { cookie, body: { intent: 'move', parentId: categoryId } })).text
  expect(refused).toContain('cannot stand under itself.')
  expect(formWith(refused, 'value="rename"')).not.toContain('cannot stand under itself.')
  expect(formWith(refused, 'value="rename"')).toMatch(/value="Boats/)
  const short = (await answer(page, { cookie, body: { intent: 'rename', name: '' } })).text
  expect(formWith(short, 'value="rename"')).toContain('role="alert"')
  expect(short.match(/role="alert"/g)).toHaveLength(1)
})

test('a change of categories that cannot be taken back is said above, not in the form for a new one', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const cookie = await cookieOf(keeper.userId)
  await add()
  const [first] = await listCategoryChanges(db, councilId)
  await add()
  const page = paths.councilCategories(councilId)
  const refused = (await answer(page, { cookie, body: { intent: 'undo', changeId: first?.id ?? '' } })).text
  expect(refused).toContain('Take back the newest change first.')
  expect(formWith(refused, 'value="add"')).not.toContain('Take back the newest change first.')
  expect(formWith(refused, 'value="add"')).toMatch(/<input[^>]*value="shelf"[^>]*checked|checked[^>]*value="shelf"/)
})

test('a mandate is not stopped without a reason: its form comes back open, and the other one stays as it was', async () => {
  const joan = await aPerson()
  const cookie = await cookieOf((await aMember(joan.councilId, 'practitioner')).userId)
  const { mandateId } = await aMandate(joan, await aUser(), ['see'])
  const page = `/council/${joan.councilId}/people/${joan.personId}`
  const refused = await answer(page, { cookie, body: { intent: 'suspend', mandateId, reason: '' } })
  expect(refused.status).toBe(400)
  const parts = refused.text.match(/<details[\s\S]*?<\/details>/g) ?? []
  const part = (intent: string) => parts.find((one) => one.includes(`value="${intent}"`)) ?? ''
  expect(part('suspend')).toMatch(/^<details[^>]* open/)
  expect(part('suspend')).toContain('govuk-error-message')
  expect(part('end')).not.toMatch(/^<details[^>]* open/)
  expect(part('end')).not.toContain('govuk-error-message')
})

/** What Joan keeps, and what comes back when a form of her list is sent. */
async function aKeptList() {
  const joan = await aPerson()
  const { listingId } = await aListing()
  const keeper = { actor: joan.actor, whose: { personId: joan.personId } }
  await transaction((tx) => keepListings(tx, keeper, [listingId.toLowerCase()]))
  const cookie = await cookieOf(joan.actor.userId)
  return async (body: Record<string, string>) => {
    const { status, text } = await answer(paths.shortlist(joan.personId), { cookie, body })
    expect(status).toBe(400)
    return text
  }
}

test('a link to a list that is refused comes back with its words and its days', async () => {
  const send = await aKeptList()
  const forWhom = 'My sister '.repeat(8).trim()
  const form = formWith(await send({ intent: 'share', forWhom, days: '7' }), 'name="days"')
  expect(form).toContain(`value="${forWhom}"`)
  expect(form).toMatch(/<option value="7" selected/)
  expect(form).toContain('Use up to 60 letters.')
})

test('a link to a list that is for nobody is refused by its own sentence, which leads from above to the field', async () => {
  const refused = await (await aKeptList())({ intent: 'share', days: '90' })
  expect(refused).toContain('<a href="#share-link-forWhom">Say for whom the link is.</a>')
  expect(formWith(refused, 'name="days"')).toMatch(/id="share-link-forWhom"[\s\S]*<option value="90" selected/)
  expect(refused.match(/role="alert"/g)).toHaveLength(1)
})

test('a list without a name is refused by its own sentence, which leads to the field: it stands open, as typed', async () => {
  const send = await aKeptList()
  const empty = await send({ intent: 'name', name: '' })
  expect(empty).toContain('<a href="#name-list-name">Give the list a name.</a>')
  expect(empty).toMatch(/<details[^>]* open=""[^>]*><summary[^>]*><span[^>]*>Give the list another name/)
  const name = 'For the summer '.repeat(5).trim()
  expect(formWith(await send({ intent: 'name', name }), 'value="name"')).toContain(`value="${name}"`)
})
