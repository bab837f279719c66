import { expect, test } from 'vitest'
import { countTry, forgiveTries, type Limited } from './limits.server.ts'

test('whoever has tried too often is told how long to wait, and that is how long it is', async () => {
  const tooOften = async (what: Limited, times: number) => {
    const who = { visitor: `visitor of ${what}`, about: `${what}@mail.example` }
    for (let number = 0; number < times; number += 1) await countTry(what, who)
    return countTry(what, who)
  }
  await expect(tooOften('sign-in', 10)).rejects.toThrow('Wait a quarter of an hour')
  await expect(tooOften('join', 5)).rejects.toThrow('Wait an hour')
  await expect(tooOften('claim', 10)).rejects.toThrow('Wait an hour')
  await expect(tooOften('ask', 5)).resolves.toBeUndefined()
})

test('of tries that come all at once no more are looked at than of those that come one by one', async () => {
  const who = { visitor: 'many at once', about: 'many@mail.example' }
  const tries = await Promise.allSettled(Array.from({ length: 40 }, () => countTry('second-factor', who)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
})

test('what was right counts as no try, however often', async () => {
  const who = { visitor: 'right', about: 'right@mail.example' }
  for (let times = 0; times < 60; times++) {
    await countTry('sign-in', who)
    await forgiveTries('sign-in', who)
  }
  await expect(countTry('sign-in', who)).resolves.toBeUndefined()
})
