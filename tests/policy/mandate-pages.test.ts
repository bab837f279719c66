import { afterAll, expect, test } from 'vitest'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const later = addDays(today(), 30)
const over = { startsOn: addDays(today(), -60), endsOn: addDays(today(), -30) }

/** Joan's page at her council, where Tom waits for a second officer's yes. */
async function joanWithTom(startsOn: string) {
  const joan = await aPerson({ name: 'Joan Hart' })
  const ruth = await aMember(joan.councilId, 'practitioner')
  const tom = await aUser()
  const evidence = { how: 'spoken', words: 'Said so to me', on: today() } as const
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, ruth, {
      ...{ personId: joan.personId, email: tom.email, evidence, powers: ['approve'], relation: 'her son' },
      ...{ startsOn, endsOn: null },
    }),
  )
  const cookies = {
    ruth: await cookieOf(ruth.userId),
    second: await cookieOf((await aMember(joan.councilId, 'finance')).userId),
  }
  const page = `/council/${joan.councilId}/people/${joan.personId}`
  /** Presses, and reads what the next page says. */
  const presses = async (who: keyof typeof cookies, intent: string) => {
    const cookie = cookies[who]
    const { status, headers } = await answer(page, { cookie, body: { intent, mandateId, reason: 'A worry' } })
    expect(status).toBe(302)
    const kept = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
    return wordsOf((await answer(page, { cookie: [cookie, ...kept].join('; ') })).text)
  }
  return { joan, tom, page, cookies, presses }
}

test('an officer reads from which day on somebody may act, as the person does in the mail', async () => {
  const from = dayInWords(later, { weekday: false })
  const ahead = await joanWithTom(later)
  expect(await ahead.presses('second', 'confirm')).toContain(
    `Confirmed. From ${from} on they may act, and the person is told.`,
  )
  await ahead.presses('ruth', 'suspend')
  expect(await ahead.presses('ruth', 'resume')).toContain(`They may act from ${from} on, and the person is told.`)

  const begun = await joanWithTom(today())
  expect(await begun.presses('second', 'confirm')).toContain(
    'Confirmed. From now on they may act, and the person is told.',
  )
  await begun.presses('ruth', 'suspend')
  expect(await begun.presses('ruth', 'resume')).toContain('They may act again, and the person is told.')
})

test('a last day that is over comes back beside its field, with all that was typed', async () => {
  const { joan, tom, page, cookies } = await joanWithTom(today())
  const typed = { kind: 'user', email: tom.email, powers: ['shop'], relation: 'the neighbour of Joan', ...over }
  const recorded = { consentHow: 'spoken', evidence: 'She said it to me at home', evidenceOn: today() }
  const pages = [
    await answer(`/people/${joan.personId}/access`, {
      cookie: await cookieOf(joan.actor.userId),
      body: { ...typed, intent: 'give' },
    }),
    await answer(`${page}/mandates/new`, { cookie: cookies.ruth, body: { ...typed, ...recorded } }),
  ]
  for (const { status, text } of pages) {
    expect(status).toBe(422)
    expect(wordsOf(text)).toContain('The last day is over already. Choose today or a later day, or leave it empty.')
    expect(text).toMatch(/<a href="#[^"]*endsOn"/)
    for (const value of [over.startsOn, over.endsOn, 'the neighbour of Joan', tom.email])
      expect(text).toContain(`value="${value}"`)
  }
})
