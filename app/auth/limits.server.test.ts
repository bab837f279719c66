import { expect, test } from 'vitest'
import { countTry, requireTriesLeft, type Limited } from './limits.server.ts'

test('whoever has tried too often is told how long to wait, and that is how long it is', async () => {
  const tooOften = async (what: Limited, times: number) => {
    const who = { visitor: `visitor of ${what}`, about: `${what}@mail.example` }
    for (let number = 0; number < times; number += 1) await countTry(what, who)
    return requireTriesLeft(what, who)
  }
  await expect(tooOften('sign-in', 10)).rejects.toThrow('Wait a quarter of an hour')
  await expect(tooOften('join', 5)).rejects.toThrow('Wait an hour')
  await expect(tooOften('claim', 10)).rejects.toThrow('Wait an hour')
  await expect(tooOften('ask', 5)).resolves.toBeUndefined()
})
