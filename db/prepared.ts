import { getTableColumns, getTableName, sql, type Placeholder } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db, Tx } from './client.ts'

// What runs many times a second is built once: drizzle takes longer to build a statement than SQLite to run it.

let names = 0

/** A query built once for each connection and run with other values: `ofKey(tx).execute({ key })`. */
export function kept<Query, On extends Db>(build: (db: On, name: string) => Query): (db: On) => Query {
  const name = `kept_${++names}`
  const queries = new WeakMap<On, Query>()
  return (db) => {
    const known = queries.get(db)
    if (known) return known
    const query = build(db, name)
    queries.set(db, query)
    return query
  }
}

type Prepared<Row> = { prepare(name: string): { execute(values: Record<string, unknown>): Promise<Row[]> } }
const listSizes = [4, 32, 256, 4096]

/**
 * A query about a list of ids, built once for each of a few sizes; a longer list is asked for in parts.
 * Its rows come in the order of the query within each part.
 */
export function keptForIds<Row>(build: (db: Db, ids: Placeholder[]) => Prepared<Row>) {
  const queries = listSizes.map((size) => {
    const places = Array.from({ length: size }, (_, at) => sql.placeholder(`id ${at}`))
    return { size, query: kept((db: Db, name) => build(db, places).prepare(name)) }
  })
  return async (db: Db, ids: string[], values: Record<string, unknown> = {}): Promise<Row[]> => {
    const found: Row[][] = []
    for (let from = 0; from < ids.length; from += 4096) {
      const some = ids.slice(from, from + 4096)
      const { size, query } = queries.find((one) => one.size >= some.length)!
      const filled = { ...values }
      for (let at = 0; at < size; at++) filled[`id ${at}`] = some[at] ?? ''
      found.push(await query(db).execute(filled))
    }
    return found.length === 1 ? found[0]! : found.flat()
  }
}

/** At most so many values in one statement, on either database. */
const mostValues = 15_000
/** What happens to a row that is there already: it stays as it is, or takes the new values of these columns. */
type Conflict = 'stays' | { key: PgColumn | PgColumn[]; takes: PgColumn[] }
type Shape = { given: string[]; count: number; conflict: Conflict | undefined }
/** Its places are numbered: a name for each value would take longer to make than to fill in. */
type Insert = (tx: Tx) => { execute(values: Record<string, unknown>): Promise<unknown> }

/** Inserts rows in as few statements as they fit in. Every row names the same columns. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  { rows, conflict }: { rows: Table['$inferInsert'][]; conflict?: Conflict },
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = getTableColumns(table)
  const valueOf = (row: object, name: string): unknown => row[name as never]
  const given = Object.keys(first).filter((name) => valueOf(first, name) !== undefined)
  const most = Math.min(200, Math.floor(mostValues / given.length))
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most)
    const values: Record<string, unknown> = {}
    let place = 0
    for (const row of some) {
      for (const name of given) {
        const value = valueOf(row, name)
        if (value === undefined) throw new Error(`A row for ${getTableName(table)} has no ${name}, and the first has.`)
        values[place++] = value === null ? null : columns[name]!.mapToDriverValue(value)
      }
    }
    await insertOf(table, { given, count: some.length, conflict })(tx).execute(values)
  }
}

const inserts = new Map<string, Insert>()

function insertOf(table: PgTable, shape: Shape): Insert {
  const { given, count, conflict } = shape
  const named = (columns: PgColumn[]) => columns.map(({ name }) => name).join()
  const onConflict =
    typeof conflict === 'object' ? `${named([conflict.key].flat())} ${named(conflict.takes)}` : conflict
  const key = `${getTableName(table)} ${count} ${given.join()} / ${onConflict}`
  const insert = inserts.get(key) ?? kept((tx: Tx, name) => build(tx, { table, name, shape }))
  inserts.set(key, insert)
  return insert
}

function build(tx: Tx, { table, name, shape }: { table: PgTable; name: string; shape: Shape }): ReturnType<Insert> {
  const { given, count, conflict } = shape
  const place = (row: number, column: number) => sql`${sql.placeholder(String(row * given.length + column))}`
  const rows = Array.from({ length: count }, (_, row): unknown =>
    Object.fromEntries(given.map((column, at) => [column, place(row, at)])),
  )
  const query = tx.insert(table).values(rows as never)
  if (conflict === undefined) return query.prepare(name)
  if (conflict === 'stays') return query.onConflictDoNothing().prepare(name)
  const set = conflict.takes.map((column) => [keyOf(table, column), sql.raw(`excluded."${column.name}"`)])
  return query.onConflictDoUpdate({ target: conflict.key, set: Object.fromEntries(set) as never }).prepare(name)
}

function keyOf(table: PgTable, column: PgColumn): string {
  const [name] = Object.entries(getTableColumns(table)).find(([, its]) => its.name === column.name)!
  return name
}
