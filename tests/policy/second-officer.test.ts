import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aCouncil, aMember, anOrganisation, aPerson, aUser, joins } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

type Officers = Awaited<ReturnType<typeof theOfficers>>
let of: Officers
beforeAll(async () => {
  of = await theOfficers()
})
afterAll(closeSearch)

/** A council whose practitioner has recorded that somebody, and that a broker, may say yes to Joan's orders. */
async function theOfficers() {
  const council = await aCouncil()
  const [ruth, helen, sam] = [
    await aMember(council, 'practitioner', 'Ruth'),
    await aMember(council, 'finance', 'Helen'),
    await aMember(council, 'admin', 'Sam'),
  ]
  const broker = await anOrganisation({ kind: 'broker' })
  const worksThere = await aMember(council, 'finance', 'Anil')
  await joins(worksThere, broker, 'staff')
  const joan = await aPerson({ councilId: council, name: 'Joan Reeve' })
  await aPerson({ councilId: council, name: 'Ann Other' })
  for (const to of [{ email: (await aUser()).email }, { organisationId: broker }])
    await recorded(joan, { by: ruth, to })
  return { council, joan, ruth, helen, sam, worksThere }
}

type Recorded = { by: Officers['ruth']; to: { email: string } | { organisationId: string } }

async function recorded({ personId }: { personId: string }, { by, to }: Recorded): Promise<void> {
  const evidence = { how: 'signed-form', words: 'Signed in front of me', on: today() } as const
  await transaction((tx) =>
    giveMandate(tx, by, {
      ...{ personId, ...to, evidence, powers: ['approve'], relation: 'her son' },
      ...{ startsOn: today(), endsOn: null },
    }),
  )
}

async function read(who: { userId: string }, path: string): Promise<{ status: number; words: string; text: string }> {
  const { status, text } = await answer(path, { cookie: await cookieOf(who.userId) })
  return { status, text, words: wordsApartOf(text) }
}

/** What "To do" says beside the task. */
async function task(who: { userId: string }): Promise<string | undefined> {
  const { words } = await read(who, `/council/${of.council}`)
  return /Permissions for a second officer (\d+ waiting|Nothing waits)/.exec(words)?.[1]
}
const list = () => `/council/${of.council}/people?only=waiting`

test('permissions wait for those officers who may confirm them, and for nobody else', async () => {
  expect(await task(of.helen)).toBe('2 waiting')
  expect(await task(of.worksThere)).toBe('1 waiting')
  expect(await task(of.ruth)).toBe('Nothing waits')
  expect(await task(of.sam)).toBeUndefined()
})

test('letters to print and post wait for practitioners and administrators alone', async () => {
  const seesLetters = async (who: { userId: string }) =>
    (await read(who, `/council/${of.council}`)).words.includes('Letters to print and post')
  expect([await seesLetters(of.ruth), await seesLetters(of.sam), await seesLetters(of.helen)]).toEqual([
    true,
    true,
    false,
  ])
})

test('the link of the task shows just those with a permission that the officer may confirm', async () => {
  expect((await read(of.helen, `/council/${of.council}`)).text).toContain(`href="${list()}"`)
  const { words, text } = await read(of.helen, list())
  expect(text).toContain('<title>People with a permission to check – Daybook</title>')
  expect(words).toContain('Joan Reeve')
  expect(words).toContain('2 permissions to check')
  expect(words).not.toContain('Ann Other')
  expect(text).toContain(`href="/council/${of.council}/people"`)
  expect((await read(of.worksThere, list())).words).toContain('A permission to check')
  expect((await read(of.helen, `/council/${of.council}/people`)).text).toContain('<title>People – Daybook</title>')
})

test('where nothing waits for an officer the list says so, and that a colleague checks what they recorded', async () => {
  const { words } = await read(of.ruth, list())
  expect(words).not.toContain('Joan Reeve')
  expect(words).toContain('No permission waits for you')
  const everybody = await read(of.ruth, `/council/${of.council}/people`)
  expect(everybody.words).toContain('Joan Reeve')
  expect(everybody.words).toContain('A permission for a colleague to check')
})

test('finding, and the pages of the list, stay among those who wait', async () => {
  for (let each = 10; each < 61; each++) {
    const person = await aPerson({ councilId: of.council, name: `Zoe ${each}` })
    await recorded(person, { by: of.ruth, to: { email: (await aUser()).email } })
  }
  const found = await read(of.helen, `${list()}&q=zoe`)
  expect(found.words).toContain('Zoe 10')
  expect(found.words).not.toContain('Joan Reeve')
  expect(found.text).toContain('<input type="hidden" name="only" value="waiting"/>')
  const older = /href="([^"]+)" rel="next"/.exec(found.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(older).toContain('only=waiting')
  const second = await read(of.helen, older)
  expect(second.words).toContain('Zoe 60')
  expect(second.words).not.toContain('Zoe 59')
  expect(/href="([^"]+)" rel="prev"/.exec(second.text)?.[1]).toContain('only=waiting')
})

test('whoever has no business with the people of a council sees none of those who wait there', async () => {
  expect((await read(of.sam, list())).status).toBe(403)
  const elsewhere = await aCouncil()
  const peer = await aMember(elsewhere, 'practitioner')
  expect((await read(peer, list())).status).toBe(404)
  expect((await read(peer, `/council/${elsewhere}/people?only=waiting`)).words).not.toContain('Joan Reeve')
})
