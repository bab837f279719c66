import type { ServerBuild } from '@remix-run/node'
import { Refusal } from '#app/domain/shared/refusal.ts'

type Handler = (args: never) => unknown

/**
 * The same build, in which a Refusal that a loader or an action lets through becomes an answer with its status
 * and its sentence (404, 403, 409, 422, 429, 503) instead of a fault of ours. Routes need no `try`.
 */
export function translateRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route!.module
    const module = {
      ...route!.module,
      ...(loader && { loader: translated(loader) }),
      ...(action && { action: translated(action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function translated<Function extends Handler>(handler: Function): Function {
  const handle = async (args: never) => {
    try {
      return await handler(args)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Response(error.message, {
        status: error.status,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      })
    }
  }
  return handle as Function
}
