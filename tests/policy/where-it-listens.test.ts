import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { serve } from '#app/server.server.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { build } from './site.ts'

const before = { ...env }
beforeAll(() => transaction((tx) => setStamp(tx, 'demonstration', 'yes')))
afterEach(() => Object.assign(env, before))
afterAll(closeSearch)

test('the demonstration refuses to listen where others could reach it', async () => {
  for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'daybook.example']) {
    Object.assign(env, { HOST, PORT: 0 })
    await expect(serve(build), HOST).rejects.toThrow('it listens on 127.0.0.1 only, unless DEMONSTRATION_ON_NETWORK=1')
  }
})

test('the real start refuses the demonstration’s database, wherever it listens', async () => {
  for (const HOST of ['127.0.0.1', '0.0.0.0']) {
    Object.assign(env, { HOST, PORT: 0, DAYBOOK_REAL: true, DEMONSTRATION_ON_NETWORK: true })
    await expect(serve(build), HOST).rejects.toThrow('This database holds the demonstration.')
  }
})

/** A server without pages, as a process of its own that reads its settings for itself: opened as the built one is. */
const opened = `
  const root = { id: 'root', path: '', module: { default: () => null } }
  const assets = { routes: { root }, entry: { module: '' } }
  const build = { routes: { root }, assets, entry: { module: {} }, future: {}, publicPath: '/' }
  import('#app/server.server.ts').then(({ serve }) => serve(build))
`

async function freePort(host: string): Promise<number> {
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, host, ready))
  const address = taken.address()
  await new Promise((done) => taken.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

const healthAt = (host: string, port: number) =>
  fetch(`http://${host}:${port}/healthz`).then(
    (response) => response.text(),
    () => 'no answer',
  )

// Linux has the whole of 127.0.0.0/8; elsewhere the second address would have to be set up first.
test.runIf(process.platform === 'linux')(
  'it listens at the HOST and PORT that it is told, and at no other address',
  async () => {
    const HOST = '127.0.0.2' // this machine by another address than the one it takes by itself
    const port = await freePort(HOST)
    const server = spawn(process.execPath, ['--import', 'tsx', '--eval', opened], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, HOST, PORT: String(port), DEMONSTRATION_ON_NETWORK: '1', LOG_LEVEL: 'silent' },
    })
    onTestFinished(() => void server.kill('SIGKILL'))
    while (server.exitCode === null && (await healthAt(HOST, port)) === 'no answer') await pause(50)
    expect(await healthAt(HOST, port)).toBe('ok')
    expect(await healthAt('127.0.0.1', port)).toBe('no answer')
  },
)
