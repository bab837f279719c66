import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cookie } from '@playwright/test'
import Sqlite from 'better-sqlite3'

/** A server of one journey file, with a demonstration of its own. */
export type Site = {
  origin: string
  /** who has signed in already, so that the next page need not ask again */
  signedIn: Map<string, Cookie[]>
  /** looks something up, such as the id of a record: never to learn whether a journey went well */
  ask(statement: string): Record<string, unknown>[]
  /** what the server complained about since it was last asked */
  takeTroubles(): string[]
  stop(): Promise<void>
}

export type Filled = 'demonstration' | 'empty'

/** Opens the built server on a copy of the seeded demonstration, or of a Daybook on its first day. */
export async function openSite(filled: Filled): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-journey-'))
  cpSync(join(process.env.DAYBOOK_TEMPLATE ?? '', filled), folder, { recursive: true })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['tests/e2e/setup/serve.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: join(folder, 'daybook.db'),
      SEARCH_DB: join(folder, 'search.db'),
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      LOG_LEVEL: 'warn',
    },
  })
  let said = ''
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  await untilOpen(origin, () => {
    if (server.exitCode !== null) throw new Error(`The server did not start:\n${said}`)
  })
  return {
    origin,
    signedIn: new Map(),
    ask(statement) {
      const database = new Sqlite(join(folder, 'daybook.db'), { readonly: true })
      try {
        return database.prepare<[], Record<string, unknown>>(statement).all()
      } finally {
        database.close()
      }
    },
    takeTroubles() {
      const lines = said.split('\n').filter(Boolean)
      said = ''
      return lines
    },
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilOpen(origin: string, check: () => void): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    check()
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`${origin} did not open within 30 seconds`)
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
