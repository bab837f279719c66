import type { Database, Statement } from 'better-sqlite3'

const mostKept = 1000

/** Compiles each text once: the statement is kept while it is used, the one longest unused goes first. */
export function keepStatements(database: Database): Database {
  const compile = database.prepare.bind(database)
  const kept = new Map<string, Statement>()
  database.prepare = ((text: string) => {
    const known = kept.get(text)
    const statement = known ?? compile(text)
    if (known) kept.delete(text)
    else if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
    kept.set(text, statement)
    return statement.reader ? statement.raw(false) : statement
  }) as typeof database.prepare
  return database
}
