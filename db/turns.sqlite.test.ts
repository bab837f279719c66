import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inTurns } from './turns.ts'

test('those who are answered together and ask again at once share the next write too', async () => {
  let commits = 0
  const writer = new Sqlite(':memory:', { verbose: (statement) => (commits += statement === 'COMMIT' ? 1 : 0) })
  writer.exec('create table done (worker integer, round integer)')
  const { run, idle } = inTurns(writer)
  const done = writer.prepare('insert into done values (?, ?)')
  const [workers, rounds] = [8, 10]
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let round = 0; round < rounds; round++) {
        for (let wait = 0; wait < worker; wait++) await Promise.resolve() // none asks in the same moment as another
        await run(async () => done.run(worker, round))
      }
    }),
  )
  await idle()
  expect(writer.prepare('select count(*) from done').pluck().get()).toBe(workers * rounds)
  expect(commits).toBeLessThanOrEqual(rounds + 1)
  writer.close()
})
