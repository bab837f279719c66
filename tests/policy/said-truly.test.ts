import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { wordsOf as questionWords } from '#app/components/joining/question-words.ts'
import { beginDraft, keepAnswer } from '#app/domain/catalogue/joining/drafts.server.ts'
import { openOwnDraft } from '#app/domain/catalogue/joining/open-draft.server.ts'
import { daysToAnswer } from '#app/domain/ordering/visit.ts'
import { transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, begunToday } from '#tests/factories/ordering.ts'
import { aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const read = async (path: string, cookie?: string) => wordsOf((await answer(path, { cookie })).text)

/** Presses "Record" for a visit on the provider's day, and reads what the next page says. */
async function recordedOn(day: string, { visitId, cookie }: { visitId: string; cookie: string }): Promise<string> {
  const { headers, status } = await answer(day, { cookie, body: { intent: 'record', visitId } })
  expect(status).toBe(302)
  const kept = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
  return read(day, [cookie, ...kept].join('; '))
}

test('a provider’s day says who has days to answer, and of whom the council asks because nobody can', async () => {
  const listing = await aListing()
  const day = `/provider/${listing.providerId}?index`
  const cookie = await cookieOf(listing.owner.userId)
  const answered = await anAcceptedOrder({ listing, visits: 1, startMinute: begunToday() })
  const byDays = await recordedOn(day, { cookie, visitId: answered.visitIds[0] ?? '' })
  expect(byDays).toContain(`They have ${daysToAnswer} days to say if it is not right.`)
  expect(byDays).toMatch(/\S+ has until [\w ]+ to say if it is not right\. After that it is taken as a yes\./)
  expect(byDays).not.toContain('The council asks')

  const silent = await anAcceptedOrder({ listing, visits: 1, startMinute: begunToday() })
  const { personId } = silent.budget.person
  await transaction((tx) => tx.update(persons).set({ userId: null, shortName: 'Wal' }).where(eq(persons.id, personId)))
  const byCouncil = await recordedOn(day, { cookie, visitId: silent.visitIds[0] ?? '' })
  expect(byCouncil).toMatch(/Recorded: 2 hours for [^.]+\. The council asks Wal if it is right\./)
  expect(byCouncil).toContain('The council asks Wal if it is right. It is paid after that.')
  expect(byCouncil).not.toContain('Wal has until')
})

test('the terms and the help say how long silence may last, and for whom it is never a yes', async () => {
  for (const path of ['/terms', '/help']) {
    const words = await read(path)
    expect(words, path).toContain(`If nobody says anything for ${daysToAnswer} days, it is taken as a yes`)
    expect(words, path).toContain('Where nobody can answer on Daybook, silence is not a yes')
  }
})

test('who puts a group on the list is told how people reach it: through the site, without seeing its address', async () => {
  const told = questionWords('email', 'community').lead
  expect(told).toContain('People can write to you through this site. They do not see your address.')
  const email = 'seeds@mail.example'
  const keeper = await aUser({ email })
  await aCategory('Free near you')
  const { slug } = await transaction(async (tx) => {
    const { draftId } = await beginDraft(tx, { kind: 'community' })
    await keepAnswer(tx, { draftId, answer: { title: 'Seed swap', when: 'Saturdays, 10am', email } })
    const opened = await openOwnDraft(tx, keeper, { draftId })
    if (opened.kind === 'waiting') throw new Error('it should be on the list')
    return { slug: opened.listingSlug }
  })
  const page = await answer(`/listings/${slug}`)
  const [, askPath = ''] = /href="([^"]+)">Send (?:<!-- -->)?Seed swap(?:<!-- -->)? a question</.exec(page.text) ?? []
  expect(page.text).not.toContain(email)
  expect(await read(askPath)).toContain('Your question')
})

test('whoever keeps one thing reads that it is kept, and whoever keeps several that they are', async () => {
  const slugs = [await aListing(), await aListing(), await aListing()].map(({ listingId }) => listingId.toLowerCase())
  const kept = async (...listing: string[]) => {
    const { headers } = await answer('/shortlist', { body: { intent: 'keep', listing } })
    const cookies = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
    return read('/shortlist', cookies.join('; '))
  }
  expect(await kept(...slugs.slice(0, 1))).toContain('It is kept. Nothing is ordered by it.')
  expect(await kept(...slugs)).toContain('They are kept. Nothing is ordered by it.')
})
