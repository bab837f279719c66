import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { raw, script } from './client.ts'
import { isPostgres } from './dialect.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const dialect = isPostgres ? 'postgres' : 'sqlite'

/**
 * Brings the database up to the newest migration, each once, then makes the triggers again.
 * Foreign keys are off while SQLite rebuilds tables, and checked before each commit.
 * Returns the names of the migrations that were applied. `root` is the folder that holds `migrations` and `triggers`.
 */
export async function migrate(root = here): Promise<string[]> {
  await raw('create table if not exists applied_migrations (name text primary key)')
  const applied = new Set((await raw('select name from applied_migrations')).map((row) => row.name))
  const folder = `${root}/migrations/${dialect}`
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !applied.has(file))
    .sort()
  for (const file of waiting) await apply(file, readFileSync(`${folder}/${file}`, 'utf8'))
  const triggers = `${root}/triggers/${dialect}.sql`
  if (existsSync(triggers)) await script(readFileSync(triggers, 'utf8'))
  return waiting
}

async function apply(name: string, statements: string): Promise<void> {
  // drizzle-kit writes the schema's name into references; the search path decides instead
  const change = `${statements.replaceAll('--> statement-breakpoint', '').replaceAll('"public".', '')}
    ;insert into applied_migrations (name) values ('${name}');`
  if (isPostgres) return script(`begin; ${change} commit;`)
  await raw('pragma foreign_keys = off')
  try {
    await script(`begin immediate; ${change}`)
    const broken = await raw('pragma foreign_key_check')
    if (broken.length > 0) throw new Error(`${name} breaks foreign keys: ${JSON.stringify(broken[0])}`)
    await script('commit')
  } catch (error) {
    await script('rollback')
    throw error
  } finally {
    await raw('pragma foreign_keys = on')
  }
}
