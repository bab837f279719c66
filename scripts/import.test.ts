import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'daybook-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('postcodes are taken, what was not comes back in a file, and that file is taken once it is put right', () => {
  const rejects = join(folder, 'not', 'there', 'yet.csv')
  const sent = ['postcode,lat,long', 'FH1 1AA,52.1,-2.98984', 'FH2 1AA,=52.2,-2.1', 'FH3 1AA,91.5,-2.2'].join('\n')
  const first = imported(sent, rejects)
  expect(first.stdout).toContain('1 added, 0 changed, 0 as before')
  expect(first.stdout).toContain('2 rows were not taken')
  expect(imported(sent, rejects).stdout).toContain('0 added, 0 changed, 1 as before')

  const back = readFileSync(rejects, 'utf8')
  expect(back).toContain(`'=52.2,-2.1`)
  const again = imported(back.replace(`'=52.2`, '52.2').replace('91.5', '51.5'), rejects)
  expect(again.stdout).toContain('2 added, 0 changed, 0 as before')
  expect(again.status).toBe(0)
}, 120_000)

test('without a file it says how it is used', () => {
  const { status, stderr } = command(['postcodes'])
  expect(status).toBe(1)
  expect(stderr).toContain('npm run import -- postcodes <csv>')
}, 60_000)

function imported(text: string, rejects: string) {
  const file = join(folder, 'sent.csv')
  writeFileSync(file, text)
  return command(['postcodes', file, '--rejects', rejects])
}

function command(words: string[]) {
  const { PATH = '' } = process.env
  const settings = { DATABASE_URL: join(folder, 'daybook.db'), SEARCH_DB: join(folder, 'search.db') }
  const env: NodeJS.ProcessEnv = { PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...settings }
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...words], { encoding: 'utf8', env })
}
