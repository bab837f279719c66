import { lookup as lookupInDns, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, buildConnector, request } from 'undici'
import { FeedTrouble, type Answer, type Marks } from '#app/domain/catalogue/feeds/feed.ts'
import { Failure, failureOf, statusFailure } from './feed-failure.ts'
import { isPublicAddress } from './public-address.ts'

type Lookup = (host: string) => Promise<LookupAddress[]>
type Options = {
  /** which addresses may be connected to. Only a test says another than the open internet */
  mayConnect?: (address: string) => boolean
  lookup?: Lookup
  /** waits between tries */
  pause?: (ms: number) => Promise<void>
  mostBytes?: number
  timeoutMs?: number
}

const tries = 3
const mostRedirects = 5
const mostWaitMs = 60_000
const unzip = promisify(gunzip)

/**
 * Reads feeds of the open internet: http and https, a few redirects, a limit on size and time, tries again after a while
 * where the other side is busy. It connects to no private address: the name is looked up once, the connection goes to
 * an address that was looked at, and the address really connected to is looked at again.
 */
export function feedClient(options: Options = {}) {
  const { mostBytes = 20_000_000, timeoutMs = 30_000 } = options
  const stopped = new AbortController()
  const pause = options.pause ?? ((ms) => wait(ms, undefined, { signal: stopped.signal }).catch(() => {})) // cut short
  const guard = { mayConnect: options.mayConnect ?? isPublicAddress, lookup: options.lookup ?? lookUp }
  const agent = new Agent({
    connect: guardedConnector(guard, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connections: 4,
  })

  async function get(url: string, marks?: Marks): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await getOnce(url, marks).catch((error: unknown) => failureOf(error, url))
      if (stopped.signal.aborted) return new Promise<never>(() => {}) // nobody waits for it any more
      if (!(answer instanceof Failure)) return answer
      if (!answer.mayPass || attempt === tries) throw new FeedTrouble(answer.message)
      await pause(Math.min(answer.waitMs ?? 1000 * 4 ** (attempt - 1), mostWaitMs))
    }
  }

  async function getOnce(url: string, marks?: Marks): Promise<Answer> {
    let address = url
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      requireOpenAddress(address, guard.mayConnect)
      const { statusCode, headers, body } = await request(address, {
        dispatcher: agent,
        headers: headersFor(marks),
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs * 2), stopped.signal]),
      })
      const header = (name: string) => [headers[name] ?? null].flat()[0] ?? null
      const to = header('location')
      if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && to) {
        await body.dump()
        address = nextAddress(to, address)
        continue
      }
      if (statusCode !== 200) {
        await body.dump()
        if (statusCode === 304 && marks)
          return { text: null, etag: marks.etag, lastModified: marks.lastModified, bytes: 0 }
        throw statusFailure(statusCode, header('retry-after'))
      }
      const bytes = await limited(body, mostBytes)
      const text = (await unpacked(bytes, header('content-encoding'), mostBytes)).toString('utf8')
      return { text, etag: short(header('etag')), lastModified: short(header('last-modified')), bytes: bytes.length }
    }
    throw new Failure(`The feed sent us on more than ${mostRedirects} times.`)
  }

  return {
    get,
    /** When everything was answered. */
    close: () => agent.close(),
    /** At once, whatever is under way: what was asked for gets no answer any more. */
    stop() {
      stopped.abort()
      return agent.destroy()
    },
  }
}

type Guard = { mayConnect: (address: string) => boolean; lookup: Lookup }

/** Connects to an address that was looked at, and looks again at the one it is connected to. */
function guardedConnector({ mayConnect, lookup }: Guard, timeout: number): buildConnector.connector {
  const connect = buildConnector({
    timeout,
    lookup(host, options, done) {
      lookup(host).then(
        (all) => {
          const open = all.filter(({ address }) => mayConnect(address))
          const [first] = open
          if (!first || open.length < all.length) return done(privateAddress(host), '')
          if (options.all === true) done(null, open)
          else done(null, first.address, first.family)
        },
        (error: unknown) => done(error instanceof Error ? error : new Error('not found'), ''),
      )
    },
  })
  return (options, done) => {
    connect(options, (error, socket) => {
      if (error) return done(error, null)
      const address = socket.remoteAddress ?? ''
      if (mayConnect(address)) return done(null, socket)
      socket.destroy()
      done(privateAddress(options.hostname), null)
    })
  }
}

/** What can be seen from the address alone. URL has already written 2130706433, 0x7f.1 and 0177.0.0.1 as 127.0.0.1. */
function requireOpenAddress(address: string, mayConnect: Guard['mayConnect']): void {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new Failure('A feed begins with http:// or https://.')
  if (url.username || url.password) throw new Failure('The address holds a password. A feed must be open to all.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !mayConnect(host)) throw privateAddress(host)
}

function privateAddress(host: string): Failure {
  return new Failure(`${host} is not on the open internet, so we do not read from it.`)
}

function nextAddress(to: string, from: string): string {
  if (!URL.canParse(to, from)) throw new Failure('The feed sent us to an address that is none.')
  return new URL(to, from).href
}

function headersFor(marks?: Marks): Record<string, string> {
  return {
    accept: 'application/json, application/x-ndjson;q=0.9',
    'user-agent': 'Daybook (reads Open Referral UK feeds)',
    ...(marks?.etag ? { 'if-none-match': marks.etag } : {}),
    ...(marks?.lastModified ? { 'if-modified-since': marks.lastModified } : {}),
  }
}

async function limited(body: AsyncIterable<Buffer> & { destroy(): unknown }, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) throw tooLarge(most)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function unpacked(bytes: Buffer, encoding: string | null, most: number): Promise<Buffer> {
  if (!encoding || encoding === 'identity') return bytes
  if (encoding !== 'gzip') throw new Failure(`The feed is packed in a way we do not know: ${encoding.slice(0, 20)}.`)
  return unzip(bytes, { maxOutputLength: most }).catch(() => {
    throw tooLarge(most)
  })
}

function tooLarge(most: number): Failure {
  return new Failure(`An answer of the feed is larger than ${Math.round(most / 1_000_000)} MB or cannot be unpacked.`)
}

/** Marks are sent back as they came: long ones are no marks. */
function short(header: string | null): string | null {
  return header !== null && header.length <= 200 ? header : null
}

function lookUp(host: string): Promise<LookupAddress[]> {
  return new Promise((done, failed) => {
    lookupInDns(host, { all: true }, (error, all) => (error ? failed(error) : done(all)))
  })
}
