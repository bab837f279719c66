import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { today } from '#app/domain/shared/day.ts'
import { env } from '#app/env.server.ts'
import { preferenceLetters, readPreferences, readingCookie } from './preferences.server.ts'

/** `gzip` is made when somebody first asks for it packed. */
type Page = { html: Buffer; gzip: Buffer | null; etag: string }

/** Finished pages that are the same for everybody, until the catalogue or the day changes. */
const pages = new LRUCache<string, Page>({
  maxSize: 64_000_000,
  sizeCalculation: (page) => Math.ceil(page.html.length * 1.25), // packed, a page is about a sixth
})

const publicRooms = /^\/($|search$|listings\/|stores\/|community($|\/)|help$|privacy$|accessibility$|terms$)/
const knownParameters = 'q category kind near within max-price unit provider-type for free sort page day from'.split(
  ' ',
)

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
  const { key } = addressOf(request.originalUrl)
  if (key === null) return null
  const reading = readingCookie(cookies)
  const letters = reading ? preferenceLetters(await readPreferences(reading)) : ''
  return [version, today(), letters, key].join(' ')
}

/**
 * The request from which a page is made that is kept for everybody: read with the same eyes as its key. Of the visitor it
 * knows how they like to read, and of the host nothing.
 */
export function requestForAnybody(request: Request): globalThis.Request {
  const cookie = readingCookie(request.get('cookie') ?? null) ?? ''
  return new globalThis.Request(urlOf(request), { headers: { cookie } })
}

/** The whole address of what is asked for. What stands in the header Host has no part in it. */
export function urlOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return `${env.ORIGIN}${originalUrl}`
}

/** Addresses that were read before: most visitors come by the same ones. */
const addresses = new LRUCache<string, Address>({ max: 5000 })
/**
 * `known`: the same address without parameters that no page reads; null when there is none to drop. `key` is null for what
 * is no address, and for one that leads out of the public rooms once its dots are followed ("/listings/../people/mina").
 */
type Address = { key: string | null; known: string | null }

function addressOf(originalUrl: string): Address {
  const read = addresses.get(originalUrl) ?? readAddress(originalUrl)
  addresses.set(originalUrl, read)
  return read
}

function readAddress(originalUrl: string): Address {
  const url = urlOf({ originalUrl })
  if (!URL.canParse(url)) return { key: null, known: null }
  const { pathname, searchParams } = new URL(url)
  if (!isPublicPath(pathname)) return { key: null, known: null }
  const given = [...searchParams]
  const known = given.filter(([name]) => knownParameters.includes(name))
  const parameters = knownParameters.flatMap((name) => {
    const values = known.filter(([one]) => one === name).map(([, value]) => `${name}=${encodeURIComponent(value)}`)
    return values.sort()
  })
  const shorter = known.length ? `${pathname}?${new URLSearchParams(known)}` : pathname
  return { key: [pathname, ...parameters].join(' '), known: known.length === given.length ? null : shorter }
}

/** Answers from the cache where it can; leaves the key for what is rendered otherwise. `onHit` is told of what never reaches a loader. */
export function pageCache(version: () => Promise<string>, onHit: (request: Request) => void = () => {}) {
  return async (request: Request, response: Response, next: NextFunction) => {
    const known = request.method === 'GET' && isPublicPath(request.path) ? addressOf(request.originalUrl).known : null
    if (known) return response.redirect(302, known)
    // where not even the catalogue's version is to be had nothing is kept, and whoever makes the page says what is wrong
    const key = await version().then(
      (catalogue) => pageKey(request, catalogue),
      () => null,
    )
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
