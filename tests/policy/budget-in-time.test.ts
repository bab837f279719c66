import { afterAll, expect, test } from 'vitest'
import { advanceBudgets } from '#app/domain/budgets/advance-budgets.server.ts'
import { orderPlaced, visitConfirmed } from '#app/domain/ledger/events.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget, type TestBudget } from '#tests/factories/budgets.ts'
import { posted } from '#tests/factories/ledger.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const plain = (day: string) => dayInWords(day, { weekday: false })
const easyRead = `reading=${Buffer.from('"e"').toString('base64')}`

/** The pages about the budget of somebody, as the person and as a relative read them. */
async function readersOf({ person }: TestBudget) {
  const relative = await aUser()
  await aMandate(person, relative)
  const pageOf = async (userId: string, page: string, reading = '') => {
    const cookie = [await cookieOf(userId), reading].filter(Boolean).join('; ')
    const { text } = await answer(`/people/${person.personId}${page}`, { cookie })
    const main = text.slice(text.indexOf('<main'))
    return { text: main, words: wordsOf(main) }
  }
  return {
    herself: (page: string, reading?: string) => pageOf(person.actor.userId, page, reading),
    relative: (page: string, reading?: string) => pageOf(relative.userId, page, reading),
  }
}

/** £1,000 for a hundred days that ended ten days ago: since then £488 went on support, and £60 is held for more. */
async function anEndedBudget() {
  const person = await aPerson({ name: 'Amina Yusuf' })
  const [startsOn, endsOn] = [addDays(today(), -109), addDays(today(), -10)]
  const budget = await aBudget({ person, startsOn, endsOn })
  const [first, second] = [newId('shr'), newId('shr')]
  const { potId } = budget
  await posted(orderPlaced([{ potId, shareId: first, pence: 48_800 }]))
  await posted(orderPlaced([{ potId, shareId: second, pence: 6000 }]))
  await posted(visitConfirmed([{ potId, shareId: first, heldPence: 48_800, costPence: 48_800 }]))
  await transaction(advanceBudgets)
  return { endsOn, ...(await readersOf(budget)) }
}

test('of a budget that is over every page says when it ended, what was not used, and that nothing is ordered with it', async () => {
  const { endsOn, herself, relative } = await anEndedBudget()
  const ended = `our budget ended on ${plain(endsOn)}. £452.00 of it was not used. Nothing new can be ordered with it.`
  const hers = `Amina’s b${ended.slice(5)}`
  for (const page of ['?index', '/budget', '/statement']) {
    const { words } = await herself(page)
    expect(words, page).toMatch(new RegExp(`(Y|Amina, y)${ended}`))
    expect((await relative(page)).words, page).toContain(hers)
    expect(words, page).not.toMatch(/£452\.00 left|you can order|Left to use|left to use/)
  }
  expect((await herself('/budget')).words).toContain('Not used£452.00nothing new can be ordered with this')
})

test('a budget that is over has no future: its picture ends with all that was spent, also after its last day', async () => {
  const { endsOn, herself, relative } = await anEndedBudget()
  for (const { text, words } of [await herself('/budget'), await relative('/budget')]) {
    expect(words).toContain('£488.00 went on support. £452.00 was not used. £60.00 is still held for what was ordered.')
    expect(words).not.toMatch(/as now|dots are|[Tt]oday/)
    expect(text).toContain(`to £512.00 on ${plain(endsOn)}."`)
    expect(words).toContain('At the end£512.00')
  }
})

test('in easy read a budget that is over has ended, and none of it can be used', async () => {
  const { endsOn, herself, relative } = await anEndedBudget()
  const { words } = await herself('/budget', easyRead)
  expect(words).toContain(
    `Your budget ended on ${plain(endsOn)}.£452.00 of it was not used.You cannot order with it now.`,
  )
  expect(words).toContain('Not used £452.00Kept £548.00Spent')
  expect(words).toContain('Not used is money that was left at the end.')
  expect(words).not.toMatch(/last until|go on like now|money you can use/)
  expect((await relative('/budget', easyRead)).words).toContain(
    `Amina’s budget ended on ${plain(endsOn)}.£452.00 of it was not used.Amina cannot order with it now.`,
  )
})

test('a budget to come says from when it is there, and that days in it can be ordered', async () => {
  const [startsOn, endsOn] = [addDays(today(), 30), addDays(today(), 394)]
  const { herself, relative } = await readersOf(
    await aBudget({ person: await aPerson({ name: 'Amina Yusuf' }), startsOn, endsOn }),
  )
  const itHas = `It has £1,000.00 left until ${plain(endsOn)}. Days in that time can be ordered now.`
  for (const page of ['?index', '/budget', '/statement']) {
    const { words } = await herself(page)
    expect(words, page).toContain(`our budget begins on ${plain(startsOn)}. ${itHas}`)
    expect((await relative(page)).words, page).toContain(`Amina’s budget begins on ${plain(startsOn)}. ${itHas}`)
    expect(words, page).not.toMatch(/you have £|Will it last/)
  }
  expect((await herself('/budget')).words).toContain(`Left to use£1,000.00for days from ${plain(startsOn)}`)
  const { words: easy } = await herself('/budget', easyRead)
  expect(easy).toContain(`Your budget begins on ${plain(startsOn)}.It has £1,000.00 left.`)
  expect(easy).toContain(`It must last until ${plain(endsOn)}.You can order for those days now.`)
  expect(easy).not.toMatch(/You have|you can use/)
  expect((await herself('/shop')).words).toContain(
    `There is no budget for today. The next one begins on ${plain(startsOn)}. Days from then on can be ordered now.`,
  )
})

test('a budget that runs is money that can be used until its last day', async () => {
  const endsOn = addDays(today(), 334)
  const { herself } = await readersOf(await aBudget({ person: await aPerson({ name: 'Amina Yusuf' }), endsOn }))
  const left = `ou have £1,000.00 left until ${plain(endsOn)}.`
  for (const page of ['?index', '/budget', '/statement']) expect((await herself(page)).words, page).toContain(left)
  expect((await herself('/budget')).words).toContain('Left to use£1,000.00you can order with this')
  expect((await herself('/budget', easyRead)).words).toContain('Left is money you can use.')
})
