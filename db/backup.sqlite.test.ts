import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { backup, transaction } from './client.ts'
import { url } from './dialect.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'daybook-backup-'))

test('a backup made while people work is restored as it was at that moment', async () => {
  await transaction((tx) => setStamp(tx, 'council-id', 'org_before'))
  const copy = join(folder, 'copy.db')
  await backup(copy)
  await transaction((tx) => setStamp(tx, 'council-id', 'org_after'))
  const target = join(folder, 'restored.db')
  expect(restore(copy, target)).toBeNull()
  expect(councilIn(target)).toBe('org_before')
  expect(triggersIn(target)).toBeGreaterThan(0)
})

test('what a restore replaces is kept beside it', async () => {
  const copy = join(folder, 'second.db')
  await backup(copy)
  const target = join(folder, 'replaced.db')
  copyFileSync(copy, target)
  const kept = restore(copy, target)
  expect(kept && existsSync(kept)).toBe(true)
})

test('a database that is in use is not replaced', async () => {
  const copy = join(folder, 'third.db')
  await backup(copy)
  expect(() => restore(copy, url)).toThrow('Stop Daybook first')
})

test('a file that is no backup of Daybook is refused and nothing is changed', () => {
  const other = join(folder, 'other.db')
  writeFileSync(other, '')
  const target = join(folder, 'untouched.db')
  expect(() => restore(other, target)).toThrow('not a backup of Daybook')
  expect(existsSync(target)).toBe(false)
})

function councilIn(file: string): unknown {
  return new Sqlite(file).prepare(`select value from stamps where key = 'council-id'`).pluck().get()
}

function triggersIn(file: string): unknown {
  return new Sqlite(file).prepare(`select count(*) from sqlite_master where type = 'trigger'`).pluck().get()
}
