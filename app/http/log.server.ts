import pino from 'pino'
import { env } from '#app/env.server.ts'
import { plainPath } from './plain-path.ts'
import { plainError } from './plain-error.ts'

/** Lines for those who run Daybook. Never a name, an address, a search or a form: ids and paths only. */
export const log = pino({
  level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL,
  base: null,
  serializers: { err: plainError },
})

const opensDoors = /^\/(shared|still-right|join\/(?:go-on|open)|claims|invitations|confirm-email)\/[^/]+/

/** A path as it may stand in the log: what opens a door by itself is left out of it. */
export function pathForLog(path: string): string {
  const plain = plainPath(path)
  return opensDoors.test(plain) ? plain.replace(opensDoors, '/$1/…') : path
}
