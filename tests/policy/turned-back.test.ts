import { afterAll, expect, test } from 'vitest'
import { draftBudget } from '#app/domain/budgets/draft-budget.server.ts'
import { sendBackBudget } from '#app/domain/budgets/turn-back.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aPot } from '#tests/factories/budgets.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

test('a budget nobody has confirmed is not called agreed; whoever writes it anew reads who sent it back, when and why', async () => {
  const { councilId, personId } = await aPerson()
  const writer = await aMember(councilId, 'practitioner')
  const finance = await aMember(councilId, 'finance', 'Carla Coin')
  const wanted = { personId, startsOn: today(), endsOn: addDays(today(), 364), pots: [aPot()] }
  const { budgetId } = await transaction((tx) => draftBudget(tx, writer, wanted))
  const cookie = await cookieOf(writer.userId)
  const read = async (path: string) => wordsOf((await answer(`/council/${councilId}${path}`, { cookie })).text)
  expect(await read(`/budgets/${budgetId}`)).not.toContain('Why: ')
  const ofPerson = await read(`/people/${personId}`)
  expect(ofPerson).toContain('waits for finance')
  expect(ofPerson).not.toContain('Agreed')

  await transaction((tx) => sendBackBudget(tx, finance, { budgetId, reason: 'It is that of last year' }))
  for (const path of [`/budgets/${budgetId}`, `/people/${personId}/budgets/new?from=${budgetId}`]) {
    const words = await read(path)
    expect(words, path).toContain(`Carla Coin sent it back on ${dayInWords(today())}`)
    expect(words, path).toContain('Why: It is that of last year')
  }
})
