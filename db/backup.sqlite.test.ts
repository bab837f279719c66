import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { scratchFolder } from '#tests/setup/scratch-folder.ts'
import { backup, script, transaction } from './client.ts'
import { url } from './dialect.ts'
import { restore } from './restore.ts'

const folder = scratchFolder('backup')

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

test('a restore takes what an earlier database left beside its place out of the way, and makes the folder', async () => {
  await transaction((tx) => setStamp(tx, 'council-id', 'org_backup'))
  const copy = join(folder, 'fourth.db')
  await backup(copy)
  const target = join(folder, 'new', 'machine', 'daybook.db')
  expect(restore(copy, target)).toBeNull()

  const live = new Sqlite(target)
  live.pragma('journal_mode = WAL')
  live.exec(`update stamps set value = 'org_lost' where key = 'council-id'`)
  copyFileSync(`${target}-wal`, join(folder, 'crashed-wal'))
  live.close()
  rmSync(target)
  copyFileSync(join(folder, 'crashed-wal'), `${target}-wal`)
  expect(restore(copy, target)).toBeNull()
  expect(councilIn(target)).toBe('org_backup')
})

test('a damaged database is set aside as it is', async () => {
  const copy = join(folder, 'fifth.db')
  await backup(copy)
  const target = join(folder, 'damaged.db')
  for (const damaged of ['no database at all, and long enough to be asked', readFileSync(copy).subarray(0, 5000)]) {
    writeFileSync(target, damaged)
    const kept = restore(copy, target)
    expect(kept && readFileSync(kept)).toEqual(Buffer.from(damaged))
    expect(triggersIn(target)).toBeGreaterThan(0)
  }
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

test('a backup holds what was there when it began, however often another process writes meanwhile', async () => {
  await transaction((tx) => setStamp(tx, 'council-id', '0'))
  await script('create table much as select randomblob(100000000) as data') // a thousand steps
  const write = `
    import Sqlite from 'better-sqlite3'
    const database = new Sqlite(process.argv[1], { timeout: 10000 })
    database.pragma('synchronous = OFF')
    const statement = database.prepare("update stamps set value = value + 1 where key = 'council-id'")
    for (let times = 0; ; times++) { statement.run(); if (times === 10) console.log('busy') }`
  const busy = spawn(process.execPath, ['--input-type=module', '-e', write, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await once(busy.stdout, 'data')
    const copy = join(folder, 'busy.db')
    const before = Number(councilIn(url))
    await backup(copy)
    const [held, after] = [Number(councilIn(copy)), Number(councilIn(url))]
    expect(held).toBeGreaterThanOrEqual(before)
    expect(held - before).toBeLessThan((after - before) / 4)
  } finally {
    busy.kill('SIGKILL')
    await script('drop table much; vacuum')
  }
})

function councilIn(file: string): unknown {
  return new Sqlite(file).prepare(`select value from stamps where key = 'council-id'`).pluck().get()
}

function triggersIn(file: string): unknown {
  return new Sqlite(file).prepare(`select count(*) from sqlite_master where type = 'trigger'`).pluck().get()
}
