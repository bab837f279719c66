import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from '#db/client.ts'
import { url } from '#db/dialect.ts'
import { keepStatements } from '#db/keep-statements.ts'

/** Runs reads on a database that says what it is asked, and gives back what SQLite would do for each question. */
export async function plansOf(read: (db: Db) => Promise<unknown>): Promise<string[]> {
  const connection = keepStatements(new Sqlite(url))
  const asked: { statement: string; params: unknown[] }[] = []
  const logger = { logQuery: (statement: string, params: unknown[]) => void asked.push({ statement, params }) }
  await read(drizzle(connection, { logger }) as unknown as Db)
  const plans = asked.flatMap(({ statement, params }) =>
    connection.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`).all(...params),
  )
  connection.close()
  return plans.map(({ detail }) => detail)
}
