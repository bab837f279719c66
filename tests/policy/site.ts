import { createRequestHandler, type ActionFunction, type ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { extractText } from 'unpdf'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import table from '#app/routes.ts'
import { lucia } from '#app/auth/lucia.server.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import remixConfig from '../../remix.config.js'

type Module = ServerBuild['routes'][string]['module']
export type Place = { id: string; parentId: string; path?: string; index?: boolean; file: string }

/** Every route of app/routes.ts. */
export const places = flatten(table, 'root')
const modules = import.meta.glob<Module>('/app/routes/**/*.{ts,tsx}')
const loaded = new Map<string, Module>()
for (const { id, file } of places) loaded.set(id, await modules[`/app/${file}`]!())

export const build = buildOf()
const handler = createRequestHandler(build, 'production')

export function hasAction(id: string): boolean {
  const action: ActionFunction | undefined = loaded.get(id)?.action
  return action !== undefined
}

/** A layout without an address of its own is asked whenever its children are. */
export function isLayout(id: string): boolean {
  return places.some(({ parentId }) => parentId === id)
}

/** What Daybook answers: the same routes, loaders, actions and pages as the server, without a network. */
export async function answer(
  path: string,
  { cookie, body }: { cookie?: string | undefined; body?: Record<string, string | string[] | File> } = {},
): Promise<{ status: number; location: string; text: string; headers: string }> {
  const headers = new Headers(cookie ? { Cookie: cookie } : {})
  const request = new Request(`http://localhost:3000${path}`, {
    headers,
    ...(body ? { method: 'POST', body: formOf(body) } : {}),
  })
  const response = await handler(request, { script: '', visitor: '127.0.0.1', mayKeep: true })
  const sent = Buffer.from(await response.arrayBuffer())
  const isPdf = response.headers.get('Content-Type') === 'application/pdf'
  return {
    status: response.status,
    location: response.headers.get('Location') ?? '',
    text: isPdf ? await wordsOfPdf(sent) : sent.toString('utf8'),
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
  }
}

async function wordsOfPdf(body: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(body), { mergePages: true })
  return text
}

/** The cookie of a browser in which somebody is signed in, with the second factor given so many minutes ago. */
export async function cookieOf(userId: string, minutesAgo = 0): Promise<string> {
  const secondFactorAt = new Date(machineTime().getTime() - minutesAgo * 60_000)
  const session = await lucia.createSession(userId, { secondFactorAt })
  return `${lucia.sessionCookieName}=${session.id}`
}

function formOf(body: Record<string, string | string[] | File>): URLSearchParams | FormData {
  const isWithFiles = Object.values(body).some((value) => value instanceof File)
  const form = isWithFiles ? new FormData() : new URLSearchParams()
  for (const [name, values] of Object.entries(body))
    for (const value of [values].flat()) form.append(name, value as string)
  return form
}

function flatten(entries: RouteConfigEntry[], parentId: string): Place[] {
  return entries.flatMap(({ file, path, index, children = [], id = file.replace(/\.tsx?$/, '') }) => [
    { id, parentId, file, ...(path ? { path } : {}), ...(index ? { index } : {}) },
    ...flatten(children, id),
  ])
}

function buildOf(): ServerBuild {
  const routes: ServerBuild['routes'] = { root: { id: 'root', path: '', module: root } }
  for (const { id, parentId, path, index } of places) {
    routes[id] = { id, parentId, path, index, module: loaded.get(id)! }
  }
  const manifest = Object.values(routes).map(({ id, parentId, path, index, module }) => [
    id,
    {
      id,
      parentId,
      path,
      index,
      hasAction: module.action !== undefined,
      hasLoader: module.loader !== undefined,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: module.ErrorBoundary !== undefined,
      module: '/entry.js',
    },
  ])
  return {
    mode: 'production',
    entry: { module: entry },
    routes,
    assets: {
      entry: { module: '/entry.js', imports: [] },
      routes: Object.fromEntries(manifest),
      url: '/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      ...remixConfig.future,
      v3_relativeSplatPath: true,
      unstable_optimizeDeps: false,
    } as ServerBuild['future'],
    isSpaMode: false,
  }
}
