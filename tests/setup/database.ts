import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { scratchFolder } from './scratch-folder.ts'

// Every test file gets a database of its own: a fresh SQLite file, or a fresh schema on the
// PostgreSQL server that TEST_POSTGRES_URL names. It is chosen before anything imports db/client.
const folder = scratchFolder('test')
const server = process.env.TEST_POSTGRES_URL
const schema = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
process.env.SEARCH_DB = join(folder, 'search.db')
process.env.DATABASE_URL = server ? `${server}?options=-c%20search_path%3D${schema}` : join(folder, 'daybook.db')
process.env.SESSION_SECRET ??= 'a secret for tests that is long enough'
process.env.ORIGIN ??= 'http://localhost:3000'

let putAway = async () => {} // by the client of the beginning: a test that opens another Daybook imports another one

beforeAll(async () => {
  const { close, script } = await import('#db/client.ts')
  const { migrate } = await import('#db/migrate.ts')
  if (server) await script(`create schema ${schema}`)
  putAway = async () => {
    if (server) await script(`drop schema ${schema} cascade`)
    await close()
  }
  await migrate()
})

afterAll(() => putAway())
