import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { acceptsGzip } from './page-cache.server.ts'

type Kept = { body: Buffer; gzip: Buffer | null }
type About = {
  /** what the answer depends on, besides its address: versions and days */
  depends: string[]
  /** the address in a canonical form: two that mean the same are one */
  address: string
  type: string
  headers?: Record<string, string>
}

const answers = new LRUCache<string, Kept>({
  maxSize: 32_000_000,
  sizeCalculation: ({ body }) => Math.ceil(body.length * 1.25) + 1, // packed, a sixth and less
})

/**
 * An answer that is the same for everybody and stays so until what it depends on changes: made once, packed once, and
 * not sent at all to those who have it. `null` from `make` is a 404.
 */
export async function keptAnswer(
  request: Request,
  { depends, address, type, headers = {} }: About,
  make: () => Promise<string | null>,
): Promise<Response> {
  const key = keyOf({ depends, address })
  const etag = etagOf({ depends, address })
  const shared = { ...headers, ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }
  const known = answers.get(key)
  if (known && has(request, etag)) return new Response(null, { status: 304, headers: shared })
  const kept = known ?? keptOf(await make())
  if (!kept) return new Response('{"message":"Not found"}', { status: 404, headers: { ...headers, ...json } })
  if (!known) answers.set(key, kept)
  if (has(request, etag)) return new Response(null, { status: 304, headers: shared })
  const isPacked = acceptsGzip(request.headers.get('accept-encoding'))
  if (isPacked) kept.gzip ??= gzipSync(kept.body, { level: 5 })
  const body = isPacked ? (kept.gzip ?? kept.body) : kept.body
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    headers: { ...shared, 'Content-Type': type, ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) },
  })
}

/** The mark of an answer, known before the answer is made: the same as long as nothing changes that it depends on. */
export function etagOf(about: Pick<About, 'depends' | 'address'>): string {
  return `W/"${createHash('sha256').update(keyOf(about)).digest('base64url').slice(0, 22)}"`
}

function keyOf({ depends, address }: Pick<About, 'depends' | 'address'>): string {
  return [...depends, address].join(' ')
}

const json = { 'Content-Type': 'application/json; charset=utf-8' }

function keptOf(text: string | null): Kept | null {
  return text === null ? null : { body: Buffer.from(text), gzip: null }
}

/** Whether who asks has the answer with this mark already. */
export function has(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match') ?? ''
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.slice(2))
}
