import { z } from 'zod'

const boolean = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** the address people type, such as https://daybook.example: links in mails and the CSRF check use it */
  ORIGIN: z.url().optional(),
  SESSION_SECRET: z.string().min(24).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Daybook <no-reply@daybook.example>'),
  /** where the head of the ledger's chain goes each night */
  AUDITOR_EMAIL: z.email().optional(),
  /** how many proxies in front may be believed about the visitor's address */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  HEALTH_TOKEN: z.string().min(16).optional(),
  SEARCH_DB: z.string().default('data/search.db'),
  /** a Meilisearch server; without it the embedded engine answers alone */
  MEILISEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILISEARCH_KEY: z.string().min(1).optional(),
  /** its index: two councils on one server have one each */
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .default('daybook'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  DEMONSTRATION_ON_NETWORK: boolean,
  /** npm run serve: the real thing, which refuses to start without its settings */
  DAYBOOK_REAL: boolean,
})

function readEnv() {
  const read = schema.safeParse(process.env)
  if (!read.success) throw new Error(`Daybook cannot start:\n${z.prettifyError(read.error)}`)
  const env = read.data
  const missing = (['ORIGIN', 'SESSION_SECRET', 'SMTP_URL'] as const).filter((name) => env.DAYBOOK_REAL && !env[name])
  if (missing.length > 0) throw new Error(`Daybook cannot start: set ${missing.join(', ')}. The README says how.`)
  return {
    ...env,
    ORIGIN: (env.ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    SESSION_SECRET: env.SESSION_SECRET ?? 'a demonstration keeps no secrets',
  }
}

/** The settings of this process, read once. The process refuses to start with wrong ones. */
export const env = readEnv()
