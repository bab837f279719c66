import { gzipSync } from 'node:zlib'
import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { log, pathForLog } from './http/log.server.ts'
import { acceptsGzip } from './http/page-cache.server.ts'

export { serve } from './server.server.ts'

/** Our loaders wait for everything they return: nothing is streamed, so nothing is waited for afterwards. */
export const streamTimeout = 100

/** Pages go out finished: nothing in them waits for a script, so nothing is streamed. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext) {
  const page = renderToString(<RemixServer context={remix} url={request.url} />)
  const html = `<!doctype html>${cameBack(remix) ? page.replace('<title>', '<title>Error: ') : page}`
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Accept-Encoding')
  if (!acceptsGzip(request.headers.get('accept-encoding'))) return new Response(html, { status, headers })
  headers.set('Content-Encoding', 'gzip')
  return new Response(new Uint8Array(gzipSync(html, { level: 4 })), { status, headers })
}

/** Whether a form was refused: the title says so before the page's name, as it is what a screen reader says first. */
function cameBack({ staticHandlerContext: { actionData } }: EntryContext): boolean {
  const answers: unknown[] = Object.values(actionData ?? {})
  return answers.some((answer) => valueOf(valueOf(answer, 'lastResult'), 'status') === 'error')
}

function valueOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && name in of ? Reflect.get(of, name) : undefined
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return
  log.error({ err: error, path: pathForLog(new URL(request.url).pathname) }, 'a page failed')
}
