import { spawn, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Answer = { status: number; location: string | null; cookies: string[]; body: string }
export type Shop = Awaited<ReturnType<typeof aShop>>

/**
 * The built server on the database of this test. It can be killed and opened again at the same address.
 * `through`: a command that starts it, as `taskset -c 0` does.
 */
export async function aShop({ through = [] }: { through?: string[] } = {}) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  let server: ChildProcess | null = null
  process.once('exit', () => server?.kill('SIGKILL'))

  async function open(): Promise<void> {
    const [command, ...args] = [...through, process.execPath, 'tests/e2e/setup/serve.mjs']
    server = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, LOG_LEVEL: 'error' },
    })
    for (let attempt = 0; attempt < 600; attempt++) {
      const answer = await send({ method: 'GET', path: '/healthz' }).catch(() => null)
      if (answer?.status === 200) return
      if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`)
      await pause(50)
    }
    throw new Error('The server did not open within 30 seconds.')
  }

  /** No warning, no last write: as if the power went. */
  async function kill(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((resolve) => server?.once('exit', resolve))
    server.kill('SIGKILL')
    await gone
  }

  function send(what: { method: string; path: string; body?: string; cookie?: string }): Promise<Answer> {
    const { method, path, body = '', cookie } = what
    return new Promise((resolve, reject) => {
      const headers = {
        origin,
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST'
          ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
          : {}),
      }
      const asked = request(`${origin}${path}`, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? null,
            cookies: answer.headers['set-cookie'] ?? [],
            body: Buffer.concat(parts).toString(),
          }),
        )
      })
      asked.setTimeout(30_000, () => asked.destroy(new Error('No answer within 30 seconds.')))
      asked.on('error', reject)
      asked.end(body)
    })
  }

  function post(path: string, form: Record<string, string> | [string, string][], cookie?: string): Promise<Answer> {
    return send({ method: 'POST', path, body: new URLSearchParams(form).toString(), ...(cookie ? { cookie } : {}) })
  }

  /** The cookie of somebody who is signed in. */
  async function signIn(email: string, password: string): Promise<string> {
    const { status, cookies } = await post('/sign-in', { email, password, to: '' })
    if (status !== 302) throw new Error(`Signing in was answered with ${status}.`)
    return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
  }

  return { origin, open, kill, send, post, signIn, close: () => agent.destroy() }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
