import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import { isPostgres, url } from './dialect.ts'
import { lostTheRace } from './errors.ts'
import { keepStatements } from './keep-statements.ts'
import * as schema from './schema/index.ts'
import { inTurns } from './turns.ts'

type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** Reads. A function that takes a `Db` cannot write. */
export type Db = Pick<Database, 'select' | 'selectDistinct' | '$count' | 'with'>
/** Reads and writes, all or nothing. Only `transaction` hands one out. */
export type Tx = Db & Pick<Database, 'insert' | 'update' | 'delete'>

type Client = {
  db: Db
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement that drizzle cannot express, such as EXPLAIN or a pragma. Not for the domain. */
  raw(statement: string): Promise<Record<string, unknown>[]>
  /** Several statements at once: migrations and triggers. */
  script(statements: string): Promise<void>
  backup(file: string): Promise<void>
  close(): Promise<void>
}

const inside = new AsyncLocalStorage<true>()
const client = await (isPostgres ? openPostgres() : openSqlite())
export const { db, raw, script, backup, close } = client

/** Thrown when PostgreSQL ended a transaction at every try: nothing was done. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/**
 * Runs `work` all or nothing, one writer at a time. It may run twice: nothing but SQL inside.
 * Refuses to run inside another transaction.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (inside.getStore()) throw new Error('transaction() inside transaction(): pass tx instead')
  return client.run((tx) => inside.run(true, () => work(tx)))
}

/** SQLite's own lower() knows the letters A to Z alone, and nobody would find Éva; PostgreSQL knows them all. */
function lowered(text: unknown): unknown {
  return typeof text === 'string' ? text.toLowerCase() : text
}

/** One writer connection whose transactions take turns; readers on a second one see the last commit. */
async function openSqlite(): Promise<Client> {
  const { default: Sqlite } = await import('better-sqlite3')
  const { drizzle } = await import('drizzle-orm/better-sqlite3')
  mkdirSync(dirname(url), { recursive: true })

  const writer = keepStatements(new Sqlite(url))
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL') // money is never lost to a power cut
  writer.pragma('foreign_keys = ON')
  writer.pragma('recursive_triggers = ON') // what may not be deleted may not be replaced either
  writer.pragma('busy_timeout = 10000')
  writer.pragma('cache_size = -64000') // KiB: the pages that every order touches stay in memory
  writer.pragma('temp_store = MEMORY') // what a savepoint may have to put back is not written to a file
  writer.pragma('wal_autocheckpoint = 8000') // pages: the log goes into the file every 32 MB, not every 4
  const reader = keepStatements(new Sqlite(url))
  for (const connection of [writer, reader]) connection.function('lower', { deterministic: true }, lowered)
  reader.pragma('busy_timeout = 10000')
  reader.pragma('cache_size = -64000')
  reader.pragma('query_only = ON')

  const tx = drizzle(writer, { schema }) as unknown as Tx
  const turns = inTurns(writer)

  return {
    db: drizzle(reader, { schema }) as unknown as Db,
    run: (work) => turns.run(() => work(tx)),
    async raw(statement) {
      const prepared = writer.prepare(statement)
      if (prepared.reader) return prepared.all() as Record<string, unknown>[]
      prepared.run()
      return []
    },
    async script(statements) {
      writer.exec(statements)
    },
    async backup(file) {
      // one look at one moment: without it the copy begins anew whenever another process writes, and may never end
      const snapshot = new Sqlite(url, { readonly: true })
      try {
        snapshot.exec('BEGIN')
        snapshot.prepare('select 1 from sqlite_master').get()
        await snapshot.backup(file)
      } finally {
        snapshot.close()
      }
    },
    async close() {
      await turns.idle()
      reader.close()
      writer.close()
    },
  }
}

/** One money writer at a time here too: the lock is taken before BEGIN, because inside it the snapshot is already old. */
async function openPostgres(): Promise<Client> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { setTimeout: pause } = await import('node:timers/promises')

  const writers = new pg.Pool({ connectionString: url, max: 4 })
  const readers = new pg.Pool({ connectionString: readOnly(url) })
  // a connection that is lost while it waits is out of its pool already: whoever asks next gets another one, or the error
  for (const pool of [writers, readers]) pool.on('error', () => {})

  /** The same one for each connection, so that statements built for it are kept. */
  const known = new WeakMap<PoolClient, Tx>()
  function writerOn(connection: PoolClient): Tx {
    const tx = known.get(connection) ?? drizzle(connection, { schema })
    known.set(connection, tx)
    return tx
  }

  async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const connection = await writers.connect()
    try {
      await connection.query('select pg_advisory_lock(20071)')
      try {
        await connection.query('begin isolation level serializable')
        try {
          const result = await work(writerOn(connection))
          await connection.query('commit')
          return result
        } catch (error) {
          await connection.query('rollback').catch(() => {}) // the first error says what happened
          throw error
        }
      } finally {
        await connection.query('select pg_advisory_unlock(20071)')
      }
    } finally {
      connection.release()
    }
  }

  return {
    db: drizzle(readers, { schema }) as unknown as Db,
    async run(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(work)
        } catch (error) {
          if (!lostTheRace(error)) throw error
          if (attempt === 20) throw new TooBusy('The database was busy. Nothing was done.', { cause: error })
          await pause(Math.random() * 10 * attempt)
        }
      }
    },
    async raw(statement) {
      const { rows } = await writers.query<Record<string, unknown>>(statement)
      return rows
    },
    async script(statements) {
      await writers.query(statements)
    },
    async backup() {
      throw new Error('Use pg_dump to back up PostgreSQL.')
    },
    async close() {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}

/** The same PostgreSQL address, for connections that refuse to write. */
function readOnly(address: string): string {
  const target = new URL(address)
  const options = [target.searchParams.get('options'), '-c default_transaction_read_only=on'].filter(Boolean).join(' ')
  target.searchParams.set('options', options)
  return target.href.replaceAll('+', '%20')
}
