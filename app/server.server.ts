import { createServer, type Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import { close, db } from '#db/client.ts'
import { env } from './env.server.ts'
import { finishedPages, withRoutes } from './finished-pages.server.tsx'
import { catalogueVersion, getStamp } from './domain/shared/stamps.server.ts'
import { moveClock } from './domain/shared/clock.ts'
import { health } from './http/health.server.ts'
import { log } from './http/log.server.ts'
import { isPublicPath, pageCache, urlOf } from './http/page-cache.server.ts'
import { translateRefusals } from './http/refusals.server.ts'
import {
  keepPrivateRoomsPrivate,
  limitBodies,
  refuseBrokenAddresses,
  refuseForeignChanges,
  securityHeaders,
} from './http/security.server.ts'
import { noteCachedSearch } from './jobs/note-search.server.ts'
import { startJobs } from './jobs/start.server.ts'

/** The whole server as an express application. `assets` is the folder with the built client files. */
export function createApp(untranslated: ServerBuild, assets = 'build/client') {
  const build = translateRefusals(untranslated)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('etag', false)
  app.set('query parser', false) // every page reads its own address
  app.use(securityHeaders)
  app.use('/assets', express.static(`${assets}/assets`, { immutable: true, maxAge: '1y', index: false }))
  app.use('/img', express.static(`${assets}/img`, { maxAge: '1h', index: false, redirect: false }))
  app.get('/healthz', health)
  app.use(refuseBrokenAddresses, refuseForeignChanges, limitBodies, keepPrivateRoomsPrivate)
  app.use(pageCache(() => catalogueVersion(db), countSearch))

  const publicPages = withRoutes(
    build,
    Object.keys(build.routes).filter((id) => id === 'root' || id.startsWith('routes/public/')),
  )
  const finished = finishedPages(publicPages, contextOf(publicPages))
  app.get('*', (request, response, next) => void finished(request, response, next))
  const everything = remix(build)
  const forAnybody = remix(publicPages)
  app.all('*', (request, response, next) =>
    (isPublicPath(request.path) ? forAnybody : everything)(request, response, next),
  )
  return app
}

/** A search that is answered with a finished page is counted all the same. */
function countSearch(request: express.Request): void {
  if (request.path !== '/search') return
  noteCachedSearch(new URL(urlOf(request)).search, request.ip ?? '')
}

function remix(build: ServerBuild) {
  return createRequestHandler({ build, mode: 'production', getLoadContext: contextOf(build) })
}

function contextOf({ assets }: ServerBuild) {
  return ({ ip }: express.Request) => ({ script: assets.entry.module, visitor: ip ?? '', mayKeep: true })
}

/** Opens the shop: checks where it may listen, listens, and starts the work behind the counter. */
export async function serve(build: ServerBuild): Promise<Server> {
  const isDemonstration = (await getStamp(db, 'demonstration')) !== null
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(env.HOST)
  if (isDemonstration && env.DAYBOOK_REAL)
    throw new Error('This database holds the demonstration. npm run serve wants one of its own.')
  if (isDemonstration && !isLoopback && !env.DEMONSTRATION_ON_NETWORK) {
    throw new Error(
      'The demonstration has known passwords: it listens on 127.0.0.1 only, unless DEMONSTRATION_ON_NETWORK=1.',
    )
  }
  if (isDemonstration) moveClock(Number((await getStamp(db, 'clock-offset-ms')) ?? 0))

  const server = createServer(createApp(build))
  const jobs = await startJobs()
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(env.PORT, env.HOST, ready))
  log.info({ host: env.HOST, port: env.PORT }, 'listening')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shut(server, jobs))
  return server
}

async function shut(server: Server, jobs: { stop(): Promise<void> }): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 5000).unref()
  await closed
  await jobs.stop()
  await close()
}
