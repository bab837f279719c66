import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import { wrongOnEnter } from './enter.ts'
import { missedByEar } from './heard.ts'
import { answer, cookieOf, hasAction, isLayout, places } from './site.ts'
import { aWorld, marker, type User, type Who, type World } from './world.ts'

let world: World
const cookies = new Map<Who, string | undefined>([['nobody', undefined]])
const everybody = () => [...cookies.keys()]

beforeAll(async () => {
  world = await aWorld()
  for (const [name, actor] of Object.entries(world.users)) cookies.set(name as User, await cookieOf(actor.userId))
})
afterAll(closeSearch)

const pages = places.filter(({ id }) => !isLayout(id))

test('every route has a case, and every form of it', () => {
  expect(pages.filter(({ id }) => !cases[id]).map(({ id }) => id)).toEqual([])
  const acting = pages.filter(({ id }) => hasAction(id))
  expect(acting.filter(({ id }) => !cases[id]?.forms?.length && !cases[id]?.reachesOwnAlone)).toEqual([])
})

test('every page that only some may see has a word that they read on it', () => {
  const some = Object.entries(cases).filter(([, { may }]) => typeof may !== 'string' && may.length > 0)
  expect(some.filter(([, { sees }]) => !sees).map(([id]) => id)).toEqual([])
})

for (const { id } of pages) {
  const one = cases[id]
  if (!one) continue
  test(`${id}: whoever may sees it, and nobody else anything of it`, async () => {
    for (const who of everybody()) {
      const found = await answer(one.at(world), { cookie: cookieFor(who, one) })
      if (mays(one, who)) expectShown(found, { who, one })
      else expectNothing(found, { who, one })
    }
  })
  if (!isForAll(one)) {
    test(`${id}: what the page is made of is told to nobody else either`, async () => {
      for (const who of everybody().filter((who) => !mays(one, who))) {
        const [path = '', query] = one.at(world).split('?')
        const parts = new URLSearchParams(query)
        parts.set('_routes', id)
        expectHidden(await answer(`${path}.data?${parts}`, { cookie: cookies.get(who) }), { who })
      }
    })
  }
  if (one.wrong) {
    test(`${id}: what opens nothing shows nothing to anybody, and takes no form`, async () => {
      for (const wrong of one.wrong ?? []) {
        for (const who of everybody()) {
          const [path, cookie] = [wrong.at(world), cookieFor(who, wrong)]
          const words = [marker, wordOf(one)].filter((word) => word !== undefined)
          expectHidden(await answer(path, { cookie }), { who, words })
          for (const { body } of one.forms ?? []) {
            const found = await answer(path, { cookie, body: body(world) })
            expectHidden(found, { who, words })
            expectNoWay(found, { who, path })
          }
        }
      }
    })
  }
  for (const [number, form] of (one.forms ?? []).entries()) {
    if (form.may === 'everybody') continue
    test(`${id}: form ${number + 1} is refused to everybody who may not send it`, async () => {
      for (const who of everybody().filter((who) => !mays(form, who))) {
        const found = await answer(one.at(world), { cookie: cookies.get(who), body: form.body(world) })
        expectRefused(found, { who })
        if (!mays(one, who)) expectHidden(found, { who })
      }
    })
  }
  if (one.crossings?.length) {
    test(`${id}: in one's own place nothing of somebody else's is found`, async () => {
      for (const { who, at, body, hides } of one.crossings ?? []) {
        const found = await answer(at(world), { cookie: cookies.get(who), ...(body ? { body: body(world) } : {}) })
        if (body) expectRefused(found, { who })
        expectHidden(found, { who, words: hides })
      }
    })
  }
}

for (const { id } of pages) {
  const one = cases[id]
  const sent = one?.forms?.filter(({ may }) => may.length > 0) ?? []
  if (!one || sent.length === 0) continue
  test(`${id}: whoever may send a form is not refused each of them`, async () => {
    const answers: string[] = []
    for (const { may, body } of sent) {
      const who = may === 'everybody' ? (one.may === 'everybody' ? 'nobody' : 'stranger') : may[0]
      if (!who) continue
      const { status, location } = await answer(one.at(world), { cookie: cookieFor(who, one), body: body(world) })
      answers.push(`${status} ${location}`.trim())
    }
    const taken = answers.filter((said) => !/^(?:403|404|5\d\d|302 \/sign-in\?)/.test(said))
    expect(taken, `of ${answers.join(', ')}`).not.toEqual([])
  })
}

type Found = Awaited<ReturnType<typeof answer>>

function isForAll({ may }: Case): boolean {
  return may === 'everybody'
}

/** What a browser sends: who is signed in, and what it holds besides. */
function cookieFor(who: Who, { browser }: Pick<Case, 'browser'>): string | undefined {
  return [cookies.get(who), browser?.(world)].filter(Boolean).join('; ') || undefined
}

function wordOf({ sees }: Case): string | undefined {
  return typeof sees === 'function' ? sees(world) : sees
}

function mays({ may }: Pick<Case, 'may'>, who: Who): boolean {
  if (may === 'everybody') return true
  return may === 'signed-in' ? who !== 'nobody' : may.some((user) => user === who)
}

function expectShown(found: Found, { who, one }: { who: Who; one: Case }): void {
  expect(missedByEar(found.text), `what whoever hears the page of ${who} misses`).toEqual([])
  if (one.leadsAway && mays({ may: one.leadsAway }, who)) {
    expect(found.status, `what ${who} gets`).toBe(302)
    return expectHidden(found, { who })
  }
  expect(`${found.status} ${found.location}`.trim(), `what ${who} gets`).toBe(one.answers?.(world) ?? '200')
  expect(wrongOnEnter(found.text), 'what Enter in a field presses instead of the main button').toEqual([])
  const word = wordOf(one)
  if (!word) expectHidden(found, { who })
  else expect(found.text.includes(word) || found.headers.includes(word), `${who} sees ${word}`).toBe(true)
}

/** A form sent with what opens nothing: it is refused, or comes back to where it was sent or to the first page of the way. */
function expectNoWay({ status, location, headers }: Found, { who, path }: { who: Who; path: string }): void {
  expect(
    status >= 400 ||
      (status === 302 && [path, '/join/provider', `/sign-in?to=${encodeURIComponent(path)}`].includes(location)),
    `${who} got ${status}`,
  ).toBe(true)
  expect(headers, `${who} is given a draft or a session`).not.toMatch(/set-cookie: (?:joining|session)=[^;]/i)
}

/** Not there, not allowed, or to the page that asks who one is. Or a page of one's own, without a word of somebody else's. */
function expectNothing(found: Found, { who, one }: { who: Who; one: Case }): void {
  if (who === 'nobody') expect([302, 404], `what ${who} gets`).toContain(found.status)
  else if (!one.isOwnForEach) expect([403, 404], `what ${who} gets`).toContain(found.status)
  expectHidden(found, { who })
}

function expectHidden({ text, headers, location }: Found, about: { who: Who; words?: string[] | undefined }): void {
  const { who, words = [marker] } = about
  for (const word of words) {
    const where = text.indexOf(word)
    expect(where === -1 ? '' : text.slice(Math.max(0, where - 80), where + 40), `${who} meets ${word}`).toBe('')
    expect(headers + location, `${who} meets ${word} in a header`).not.toContain(word)
  }
}

function expectRefused({ status, location }: Found, { who }: { who: Who }): void {
  const isAskedWho = status === 302 && location.startsWith('/sign-in')
  expect(isAskedWho || status === 403 || status === 404, `${who} got ${status} ${location}`).toBe(true)
}
