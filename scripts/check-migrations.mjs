// Fails when the schema says something that the migrations of either database do not.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stop, tool } from './lib.mjs'

for (const [dialect, DATABASE_URL] of [
  ['sqlite', 'data/nowhere.db'],
  ['postgresql', 'postgres://nowhere/daybook'],
]) {
  const folder = `db/migrations/${dialect === 'sqlite' ? 'sqlite' : 'postgres'}`
  const copy = mkdtempSync(join(tmpdir(), 'daybook-migrations-'))
  cpSync(folder, copy, { recursive: true })
  const args = ['generate', '--dialect', dialect, '--schema', './db/schema/index.ts', '--out', copy]
  execFileSync(tool('drizzle-kit'), args, { stdio: 'pipe', env: { ...process.env, DATABASE_URL } })
  const isSame = readdirSync(folder).length === readdirSync(copy).length
  rmSync(copy, { recursive: true })
  if (!isSame) stop(`The schema has changed since the last migration for ${dialect}. Run: npm run db:generate`)
}
