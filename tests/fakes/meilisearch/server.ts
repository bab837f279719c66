import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { officialContract, type Call } from './contract.ts'
import type { Document } from './filter.ts'
import type { Index } from './indexes.ts'
import { answer } from './routes.ts'
import { errorBody, taskQueue } from './tasks.ts'

/** What goes wrong: it takes no calls, takes them and says nothing, or answers that it is broken. */
export type Trouble = 'refuses' | 'hangs' | 'errors'

/**
 * An offline twin of Meilisearch, on a real port. It holds every request and every answer to the official description,
 * reads filters and settings, plays tasks, swaps, failures and delays. It ranks nothing.
 */
export async function startTwin(key = 'a key for tests') {
  const contract = officialContract()
  const settings = {
    taskDelay: 1,
    delay: 0,
    trouble: null as Trouble | null,
    failNext: [] as { type: string; code: string }[],
  }
  const indexes = new Map<string, Index>()
  const queue = taskQueue(settings)
  const problems: string[] = []
  const calls: Call[] = []

  const server = createServer((request, response) => void serve(request, response))

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    if (settings.trouble === 'refuses') return void request.socket.destroy()
    if (settings.trouble === 'hangs') return
    await new Promise((resolve) => setTimeout(resolve, settings.delay))
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://twin')
    const call: Call = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      body: text ? JSON.parse(text) : undefined,
    }
    const { status, body } = answerTo(call, request)
    problems.push(...contract.problemsOfAnswer(call, status, body))
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body))
  }

  function answerTo(call: Call, request: IncomingMessage): { status: number; body: unknown } {
    if (settings.trouble === 'errors') return { status: 500, body: errorBody('internal', 'It is broken.', 'internal') }
    if (call.path !== '/health' && request.headers.authorization !== `Bearer ${key}`) {
      return { status: 403, body: errorBody('invalid_api_key', 'The provided API key is invalid.', 'auth') }
    }
    calls.push(call)
    const wrong = contract.problemsOfRequest(call)
    problems.push(...wrong)
    if (wrong.length > 0) return { status: 400, body: errorBody('bad_request', wrong.join('; ')) }
    const answered = answer({ indexes, queue }, call)
    // a request of ours that Meilisearch would refuse is a fault of ours; that something is not there is not
    if (answered.status === 400) problems.push(JSON.stringify(answered.body))
    return answered
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    settings,
    /** Everything that was against the contract. */
    problems,
    calls,
    tasks: queue.tasks,
    indexes,
    documentsOf: (uid: string): Document[] => [...(indexes.get(uid)?.documents.values() ?? [])],
    settled: () => queue.settled(),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type Twin = Awaited<ReturnType<typeof startTwin>>

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** The shop that `work` starts is given this search server. `asked`: how often it was searched so far. */
export async function withSearchServer(work: (asked: () => number) => Promise<void>): Promise<void> {
  const twin = await startTwin()
  process.env.MEILISEARCH_URL = twin.url
  process.env.MEILISEARCH_KEY = twin.key
  try {
    await work(() => twin.calls.filter(({ path }) => path === '/multi-search').length)
    expect(twin.problems).toEqual([])
  } finally {
    delete process.env.MEILISEARCH_URL
    delete process.env.MEILISEARCH_KEY
    await twin.stop()
  }
}
