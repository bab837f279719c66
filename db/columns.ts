import * as postgres from './columns/postgres.ts'
import * as sqlite from './columns/sqlite.ts'
import { isPostgres } from './dialect.ts'

// The one cast of the schema. The compiler sees PostgreSQL, so it refuses what
// only SQLite has; the tests run on SQLite, so they refuse what only PostgreSQL has.
const columns = isPostgres ? postgres : (sqlite as unknown as typeof postgres)

export const {
  table,
  text,
  pence,
  count,
  decimal,
  instant,
  day,
  flag,
  json,
  id,
  index,
  uniqueIndex,
  check,
  primaryKey,
  foreignKey,
  unique,
} = columns
