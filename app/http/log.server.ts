import pino from 'pino'
import { env } from '#app/env.server.ts'
import { plainError } from './plain-error.ts'

/** Lines for those who run Daybook. Never a name, an address, a search or a form: ids and paths only. */
export const log = pino({
  level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL,
  base: null,
  serializers: { err: plainError },
})

/** A path as it may stand in the log: what opens a door by itself is left out of it. */
export function pathForLog(path: string): string {
  return path.replace(/^\/(shared|still-right|join\/(?:go-on|open)|claims|invitations|confirm-email)\/[^/]+/, '/$1/…')
}
