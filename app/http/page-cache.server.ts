import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { today } from '#app/domain/shared/day.ts'
import { preferenceLetters, readPreferences } from './preferences.server.ts'

/** `gzip` is made when somebody first asks for it packed. */
type Page = { html: Buffer; gzip: Buffer | null; etag: string }

/** Finished pages that are the same for everybody, until the catalogue or the day changes. */
const pages = new LRUCache<string, Page>({
  maxSize: 64_000_000,
  sizeCalculation: (page) => Math.ceil(page.html.length * 1.25), // packed, a page is about a sixth
})

const publicRooms = /^\/($|search$|listings\/|stores\/|community($|\/)|help$|privacy$|accessibility$|terms$)/
const knownParameters = 'q category kind near within max-price unit provider-type free sort page day from'.split(' ')

/** True when a page knows nobody: the same for every visitor who is not signed in. */
export function isPublicPath(path: string): boolean {
  return publicRooms.test(path)
}

/**
 * What a finished page is kept under: path, known parameters in a fixed order, how the visitor likes to read,
 * the day and the catalogue's version. Null when the request may not be answered from the cache.
 */
export async function pageKey(request: Request, version: string): Promise<string | null> {
  if (request.method !== 'GET' || !isPublicPath(request.path)) return null
  const cookies = request.get('cookie') ?? null
  if (cookies && /(^|;\s*)(session|flash)=/.test(cookies)) return null
  const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '')
  const parameters = knownParameters.flatMap((name) =>
    query
      .getAll(name)
      .sort()
      .map((value) => `${name}=${encodeURIComponent(value)}`),
  )
  const letters = preferenceLetters(await readPreferences(cookies))
  return [version, today(), letters, request.path, ...parameters].join(' ')
}

/** Answers from the cache where it can; leaves the key for what is rendered otherwise. `onHit` is told of what never reaches a loader. */
export function pageCache(version: () => Promise<string>, onHit: (request: Request) => void = () => {}) {
  return async (request: Request, response: Response, next: NextFunction) => {
    const known =
      request.method === 'GET' && isPublicPath(request.path) ? withKnownParameters(request.originalUrl) : null
    if (known) return response.redirect(302, known)
    const key = await pageKey(request, await version())
    response.locals.pageKey = key
    const page = key ? pages.get(key) : undefined
    if (!page) return next()
    onHit(request)
    sendPage(request, response, page)
  }
}

/** Sends a finished page: packed where the browser takes it so, or only word that the one it has is still right. */
export function sendPage(request: Request, response: Response, page: Page): void {
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    ETag: page.etag,
    Vary: 'Accept-Encoding, Cookie',
    'Cache-Control': 'no-cache',
  })
  if (request.get('if-none-match') === page.etag) return void response.status(304).end()
  const body = acceptsGzip(request.get('accept-encoding')) ? packed(page) : page.html
  if (body !== page.html) response.set('Content-Encoding', 'gzip')
  response.end(body)
}

/** The same address without parameters that no page reads; null when there is none to drop. */
function withKnownParameters(address: string): string | null {
  const [path, query = ''] = address.split('?')
  const given = [...new URLSearchParams(query)]
  const known = given.filter(([name]) => knownParameters.includes(name))
  if (known.length === given.length) return null
  return known.length ? `${path}?${new URLSearchParams(known)}` : `${path}`
}

/** A finished page as it is sent. */
export function pageOf(html: string): Page {
  const bytes = Buffer.from(html)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { html: bytes, gzip: null, etag }
}

/** Keeps a finished page. Call only with what was answered with 200 and set no cookie. */
export function keepPage(key: string, page: Page): void {
  pages.set(key, page)
}

/** The page packed: once, however often it is sent. */
export function packed(page: Page): Buffer {
  page.gzip ??= gzipSync(page.html, { level: 5 })
  return page.gzip
}

export function acceptsGzip(header: string | null | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(header ?? '')
}
