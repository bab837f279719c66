import { AsyncResource } from 'node:async_hooks'
import { setImmediate as immediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'

type Turn = { work: () => Promise<unknown>; resolve: (result: unknown) => void; reject: (error: unknown) => void }

/** Those who waited while the disk was written share the next write, at most so many. */
const mostTogether = 32

/**
 * One writer, whose transactions take turns in the order in which they were asked for. Each is all or nothing by itself;
 * those that wait at the same time are committed with one write to the disk, and nobody is answered before that.
 */
export function inTurns(writer: Database) {
  const waiting: Turn[] = []
  let draining: Promise<void> | null = null

  function run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work: AsyncResource.bind(work), resolve: resolve as Turn['resolve'], reject })
      draining ??= drain()
    })
  }

  async function drain(): Promise<void> {
    await Promise.resolve() // whoever asks in the same moment comes along
    while (waiting.length > 0) {
      await commitTogether(writer, waiting.splice(0, mostTogether))
      await immediate() // so do those who were just answered and ask again, and those who knocked meanwhile
    }
    draining = null
  }

  return { run, idle: () => draining ?? Promise.resolve() }
}

async function commitTogether(writer: Database, turns: Turn[]): Promise<void> {
  const answers: (() => void)[] = []
  try {
    writer.exec('BEGIN IMMEDIATE')
    for (const turn of turns) answers.push(await taken(writer, turn))
    writer.exec('COMMIT')
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK')
    for (const { reject } of turns) reject(error)
    return
  }
  for (const answer of answers) answer()
}

/** What one turn is answered, once it is committed. Its own failure takes back its own work only. */
async function taken(writer: Database, { work, resolve, reject }: Turn): Promise<() => void> {
  writer.exec('SAVEPOINT turn')
  try {
    const result = await work()
    writer.exec('RELEASE turn')
    return () => resolve(result)
  } catch (error) {
    if (!writer.inTransaction) throw error // the database gave up on the whole
    writer.exec('ROLLBACK TO turn; RELEASE turn')
    return () => reject(error)
  }
}
