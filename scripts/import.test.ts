import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFeedServer, aService } from '#tests/fakes/feed-server.ts'
import { scratchFolder } from '#tests/setup/scratch-folder.ts'

const folder = scratchFolder('import')
let opened = 0

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

test('a catalogue of the standard is taken from a file: good rows, the bad with reasons, and a second time nothing', () => {
  expect(open().stdout).toContain('is open')
  const services = Array.from({ length: 520 }, () => aService())
  const bad = [{ name: 'No id' }, aService({ name: '<script></script>' }), aService({ organization: null })]
  const file = join(folder, 'feed.json')
  const rejects = join(folder, 'feed.rejects.csv')
  writeFileSync(file, JSON.stringify({ total_pages: 1, contents: [...bad, ...services] }))
  const words = ['oruk', file, '--name', 'Marsh directory', '--rejects', rejects]

  const first = command(words)
  expect(first.stdout).toContain('  500 done\n')
  expect(first.stdout).toContain('520 added, 0 changed, 0 as before')
  expect(first.stdout).toContain(`There is something to say about 3 services. It is in ${rejects}.`)
  expect(first.status).toBe(0)
  const reasons = readFileSync(rejects, 'utf8')
  expect(reasons.match(/It has no id\.|It has no name\.|It does not say which organisation runs it\./g)).toHaveLength(3)

  const second = command(words)
  expect(second.stdout).toContain('0 added, 0 changed, 520 as before')
  expect(second.status).toBe(0)
}, 120_000)

test('what cannot be taken is said in a sentence, and the command ends badly', () => {
  const file = join(folder, 'page.html')
  writeFileSync(file, '<html>Not found</html>')
  const before = command(['oruk', file], { DATABASE_URL: join(folder, 'empty.db') })
  expect(before).toMatchObject({ status: 1, stderr: expect.stringMatching(/^There is no council yet\. .*\n$/) })
  open()
  const sentence = 'The answer is not JSON, so it could not be read.\n'
  expect(command(['oruk', file])).toMatchObject({ status: 1, stderr: sentence })
  const gone = join(folder, 'gone.json')
  expect(command(['oruk', gone])).toMatchObject({ status: 1, stderr: `There is no file ${gone}.\n`, stdout: '' })
}, 60_000)

test('an address of the own network is not asked', async () => {
  open()
  const server = await aFeedServer([aService()])
  const { code, stderr } = await waited(['oruk', server.url]).finally(server.close)
  expect(stderr).toBe('127.0.0.1 is not on the open internet, so we do not read from it.\n')
  expect(server.feed.asked).toEqual([])
  expect(code).toBe(1)
}, 60_000)

function imported(text: string, rejects: string) {
  const file = join(folder, 'sent.csv')
  writeFileSync(file, text)
  return command(['postcodes', file, '--rejects', rejects])
}

/** Another name each time: a council is opened once. */
function open() {
  const about = ['council', '--name', `Marsh Council ${++opened}`, '--email', `admin${opened}@marsh.example`]
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/open.ts', ...about], {
    encoding: 'utf8',
    env: settings(),
  })
}

function command(words: string[], more: Record<string, string> = {}) {
  const env = { ...settings(), ...more }
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...words], { encoding: 'utf8', env })
}

/** The same while this process can answer others. */
function waited(words: string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((done) => {
    const args = ['--import', 'tsx', 'scripts/import.ts', ...words]
    execFile(process.execPath, args, { env: settings() }, (error, _stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stderr }),
    )
  })
}

function settings(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env
  const files = { DATABASE_URL: join(folder, 'daybook.db'), SEARCH_DB: join(folder, 'search.db') }
  return { PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...files }
}
