import pino from 'pino'
import { env } from '#app/env.server.ts'

/** Lines for those who run Daybook. Never a name, an address, a search or a form: ids and paths only. */
export const log = pino({ level: env.NODE_ENV === 'test' ? 'silent' : env.LOG_LEVEL, base: null })
