import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'

export type FakeService = Record<string, unknown> & { id: string }
type Shape = 'v3' | 'v1'
type Trick = (request: IncomingMessage, response: ServerResponse) => boolean

/** Somebody else's catalogue on a real server of this machine: version 3 or 1, slow, moving, huge or broken. */
export async function aFeedServer(first: FakeService[] = []) {
  const feed = {
    services: first,
    shape: 'v3' as Shape,
    perPage: 50,
    /** lists hold short rows, so that each service is asked for by itself */
    isShort: false,
    hasMarks: true,
    /** says since when it has been so, and gives no mark */
    lastModified: null as string | null,
    /** answers in another way: true when it did */
    trick: (() => false) as Trick,
    /** takes its time before it answers */
    delay: (): Promise<void> => Promise.resolve(),
    /** what was asked, in order */
    asked: [] as string[],
    notModified: 0,
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, id] = /\/services\/(.+)$/.exec(url.pathname) ?? []
    if (id)
      return sendJson(
        feed,
        { request, response },
        feed.services.find((one) => one.id === decodeURIComponent(id)),
      )
    sendJson(feed, { request, response }, pageOf(feed, Number(url.searchParams.get('page') ?? '1')))
  }
  const server = createServer((request, response) => {
    feed.asked.push(request.url ?? '')
    if (feed.trick(request, response)) return
    void feed.delay().then(() => answer(request, response))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    feed,
    port,
    url: `http://127.0.0.1:${port}/oruk`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

type Feed = Awaited<ReturnType<typeof aFeedServer>>['feed']

function pageOf({ services, shape, perPage, isShort }: Feed, page: number): object {
  const part = services.slice((page - 1) * perPage, page * perPage)
  const rows = isShort ? part.map(({ id, name, last_modified }) => ({ id, name, last_modified })) : part
  const pages = Math.max(1, Math.ceil(services.length / perPage))
  if (shape === 'v1')
    return { totalElements: services.length, totalPages: pages, number: page, size: rows.length, content: rows }
  return { total_items: services.length, total_pages: pages, page_number: page, size: rows.length, contents: rows }
}

type Exchange = { request: IncomingMessage; response: ServerResponse }

function sendJson(feed: Feed, { request, response }: Exchange, value: unknown): void {
  if (value === undefined) return void response.writeHead(404).end()
  const text = JSON.stringify(value)
  if (feed.lastModified !== null) return sendDated(feed, { request, response }, text)
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`
  if (feed.hasMarks && request.headers['if-none-match'] === etag) {
    feed.notModified += 1
    return void response.writeHead(304).end()
  }
  response.writeHead(200, { 'content-type': 'application/json', ...(feed.hasMarks ? { etag } : {}) }).end(text)
}

function sendDated(feed: Feed, { request, response }: Exchange, text: string): void {
  const date = feed.lastModified ?? ''
  if (Date.parse(request.headers['if-modified-since'] ?? '') >= Date.parse(date)) {
    feed.notModified += 1
    return void response.writeHead(304).end()
  }
  response.writeHead(200, { 'content-type': 'application/json', 'last-modified': date }).end(text)
}

/** Ways in which a server can be bad. */
export const tricks = {
  redirects:
    (to: string): Trick =>
    (_, response) => {
      response.writeHead(302, { location: to }).end()
      return true
    },
  forEver: (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(302, { location: `${request.url ?? ''}x` }).end()
    return true
  },
  silent: () => true,
  status:
    (status: number, headers: Record<string, string> = {}): Trick =>
    (_, response) => {
      response.writeHead(status, headers).end('{}')
      return true
    },
  /** fails so often, then answers */
  failing: (times: number): Trick => {
    let left = times
    return (_, response) => {
      if (left-- <= 0) return false
      response.writeHead(503, { 'retry-after': '0' }).end()
      return true
    }
  },
  sends:
    (body: string | Buffer, headers: Record<string, string> = {}): Trick =>
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body)
      return true
    },
  /** small on the way, large when it is unpacked */
  bomb: (bytes: number): Trick => tricks.sends(gzipSync(Buffer.alloc(bytes, ' ')), { 'content-encoding': 'gzip' }),
  endless: (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200)
    const part = Buffer.alloc(64_000, ' ')
    const more = () => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
    return true
  },
}

/** A service of version 3 as a careful publisher writes it. */
export function aService(about: Record<string, unknown> = {}): FakeService {
  const id = `0000000${String(++tally)}`.slice(-8)
  return {
    id: `${id}-0000-4000-8000-000000000000`,
    name: `Coffee and company ${tally}`,
    description: 'A table, a kettle and somebody to talk to. Everybody is welcome.',
    status: 'active',
    last_modified: '2026-01-01T10:00:00.000Z',
    organization: { id: 'o1', name: 'Marsh Friends', description: 'Neighbours who help each other.' },
    service_at_locations: [
      {
        id: 'l1',
        location: {
          id: 'p1',
          location_type: 'physical',
          latitude: 51.58,
          longitude: -0.33,
          addresses: [{ id: 'a1', address_1: 'The Old Library', city: 'Fernhill', postal_code: 'HA1 1AA' }],
        },
      },
    ],
    schedules: [{ id: 's1', freq: 'WEEKLY', byday: 'TU', opens_at: '10:00:00', closes_at: '12:00:00' }],
    cost_options: [{ id: 'c1', option: 'Tea included', amount: 2.5, amount_description: 'per session' }],
    attributes: [],
    ...about,
  }
}
let tally = 0

/** The same service as version 1 says it. */
export function anOldService(about: Record<string, unknown> = {}): FakeService {
  const { id, name, description, status, organization, cost_options } = aService()
  return {
    ...{ id, name, description, status, organization, cost_options },
    regular_schedules: [{ id: 's1', freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' }],
    eligibilitys: [{ id: 'e1', eligibility: 'Older people', minimum_age: 60 }],
    service_taxonomys: [{ id: 't1', taxonomy: { id: 'x1', name: 'Getting out', vocabulary: 'Local' } }],
    languages: [{ id: 'la1', language: 'Urdu' }],
    service_at_locations: [
      {
        id: 'l1',
        location: {
          id: 'p1',
          name: 'The Old Library',
          latitude: 51.58,
          longitude: -0.33,
          physical_addresses: [{ id: 'a1', address_1: '1 Mill Lane', city: 'Fernhill', postal_code: 'HA1 1AA' }],
        },
      },
    ],
    ...about,
  }
}
