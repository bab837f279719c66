import { createStaticHandler, type AgnosticDataRouteObject, type StaticHandlerContext } from '@remix-run/router'
import type { AppLoadContext, EntryContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { NextFunction, Request as Asked, Response as Answer } from 'express'
import { renderToString } from 'react-dom/server'
import { log } from './http/log.server.ts'
import { keepPage, pageOf, requestForAnybody, sendPage } from './http/page-cache.server.ts'

/**
 * Answers a public page that somebody unknown asks for: Remix's routes and rendering, without what Remix makes for a
 * browser script that Daybook does not send. Whatever is not a whole page (nothing found, an error) is left to Remix.
 * See docs/decisions/0008-finished-pages.md.
 */
export function finishedPages(build: ServerBuild, contextOf: (asked: Asked, answer: Answer) => AppLoadContext) {
  const anyPage = pageMaker(build)
  const byAddress = new Map(
    fixedAddresses(build).map(([path, id]) => [path, pageMaker(withRoutes(build, ['root', id]))]),
  )

  return async (asked: Asked, answer: Answer, next: NextFunction) => {
    const { pageKey: key }: Record<string, unknown> = answer.locals
    if (typeof key !== 'string') return next()
    const context = contextOf(asked, answer)
    const make = byAddress.get(asked.path) ?? anyPage
    const html = await make(asked, context).catch((error: unknown) => {
      log.warn({ err: error, path: asked.path }, 'a page was not finished; it is tried once more')
      return null
    })
    if (html === null) return next()
    const page = pageOf(html)
    if (context.mayKeep) keepPage(key, page)
    sendPage(asked, answer, page)
  }
}

/** Makes pages of these routes; null is what is not a whole page. */
function pageMaker(build: ServerBuild) {
  const { query } = createStaticHandler(routesUnder(build, undefined))
  const frame = frameOf(build)
  return async (asked: Asked, context: AppLoadContext): Promise<string | null> => {
    const request = requestForAnybody(asked)
    const found = await query(request, { requestContext: context })
    if (found instanceof Response || found.errors || found.statusCode !== 200) return null
    return `<!doctype html>${renderToString(<RemixServer context={frame(found)} url={request.url} />)}`
  }
}

/** Pages with one address each: for those the table that is searched, at every request anew, need hold no others. */
function fixedAddresses({ routes }: ServerBuild): [path: string, id: string][] {
  return Object.values(routes)
    .filter(({ parentId, path = '' }) => parentId === 'root' && !/[:*]/.test(path))
    .map(({ id, path = '' }) => [`/${path}`, id])
}

/** The same server with some of its routes alone: a short table is searched faster. */
export function withRoutes(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const isOurs = ([id]: [string, unknown]) => ids.includes(id)
  const routes = Object.fromEntries(Object.entries(build.routes).filter(isOurs))
  const files = Object.fromEntries(Object.entries(build.assets.routes).filter(isOurs))
  return { ...build, routes, assets: { ...build.assets, routes: files } }
}

/** Remix's own table of pages in the form its router wants; loaders get the request as it came. Files are no pages. */
function routesUnder(build: ServerBuild, parentId: string | undefined): AgnosticDataRouteObject[] {
  return Object.values(build.routes)
    .filter((route) => route.parentId === parentId && route.module.default !== undefined)
    .map(({ id, path, index, caseSensitive, module }) => {
      const { loader } = module
      const shared = {
        id,
        ...(path !== undefined && { path }),
        handle: module.handle,
        hasErrorBoundary: id === 'root' || Boolean(module.ErrorBoundary),
        ...(loader && { loader: (args: Args) => loader(withContext(args)) }),
      }
      if (index) return { ...shared, index }
      return { ...shared, caseSensitive: caseSensitive ?? false, children: routesUnder(build, id) }
    })
}

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'> & { context?: AppLoadContext }

function withContext({ request, params, context }: Args): LoaderFunctionArgs {
  if (!context) throw new Error('A loader was asked without its context.')
  return { request, params, context }
}

/** What rendering needs besides the loaders' answers: the same for every request. */
function frameOf({ assets, routes, future, isSpaMode }: ServerBuild) {
  const modules = Object.entries(routes).map(([id, route]) => [id, route.module] as const)
  const same = {
    manifest: assets,
    routeModules: Object.fromEntries(modules),
    future,
    isSpaMode,
    serializeError: (error: Error) => error,
  }
  return (staticHandlerContext: StaticHandlerContext): EntryContext => ({
    ...same,
    renderMeta: {},
    staticHandlerContext,
  })
}
