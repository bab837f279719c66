import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { env } from '#app/env.server.ts'
import { plainPath } from './plain-path.ts'

const isHttps = env.ORIGIN.startsWith('https:')

/** Strict headers on every answer. No page holds a script or a style of its own. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  crossOriginEmbedderPolicy: false,
})

/**
 * Refuses a change that another site asked for. Together with SameSite=Lax cookies this is the CSRF
 * protection: no token stands in a page, so finished pages can be kept.
 */
export function refuseForeignChanges(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.path.startsWith('/webhooks/')) return next()
  const site = request.get('sec-fetch-site')
  const isOurs = site ? site === 'same-origin' : request.get('origin') === env.ORIGIN
  if (isOurs) return next()
  response.status(403).type('text/plain').send('This form was sent from another site, so nothing was done.')
}

/** No address of ours holds a NUL, and a database may refuse the question in which one stands. */
export function refuseBrokenAddresses(request: Request, response: Response, next: NextFunction): void {
  if (!request.originalUrl.includes('%00')) return next()
  response.status(400).type('text/plain').send('This address is broken. Type it again, or go back to the page before.')
}

const roomsWithFiles = /^\/provider\//

/**
 * A change must say how long it is, and may not be longer than 1 MB; with files, in the room of providers, which takes some, 32 MB,
 * so that a form whose file is too big still comes back as it was typed.
 */
export function limitBodies(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
  const length = Number(request.get('content-length') ?? Number.NaN)
  const isUpload = request.get('content-type')?.startsWith('multipart/form-data')
  if (Number.isNaN(length)) return void response.status(411).type('text/plain').send('The length is missing.')
  if (length > (isUpload && roomsWithFiles.test(request.path) ? 32_000_000 : 1_000_000))
    return void response.status(413).type('text/plain').send('That is too large. A file may have at most 10 MB.')
  next()
}

const privateRooms = /^\/(people|acting-for|provider|broker|council|account|dev|join|claim|claims)(\/|$)/

const doors =
  /^\/(sign-in|sign-out|join|invitations|confirm-email|reset-password|preferences|shared|shortlist|still-right)(\/|$)/

/** What belongs to somebody is kept by nobody's cache and stands in no search engine. */
export function keepPrivateRoomsPrivate(request: Request, response: Response, next: NextFunction): void {
  const path = plainPath(request.path)
  const isPrivate = privateRooms.test(path)
  if (isPrivate) response.set('Cache-Control', 'no-store')
  if (isPrivate || doors.test(path)) response.set('X-Robots-Tag', 'noindex, nofollow')
  next()
}
