import { timingSafeEqual } from 'node:crypto'
import { isNull } from 'drizzle-orm'
import type { Request, Response } from 'express'
import { db } from '#db/client.ts'
import { isPostgres } from '#db/dialect.ts'
import { outbox } from '#db/schema/shared.ts'
import { env } from '#app/env.server.ts'

/**
 * 200 and "ok" for machines, 503 while the database does not answer; what it runs on and what waits only for those who hold
 * the token.
 */
export async function health(request: Request, response: Response): Promise<void> {
  response.set('Cache-Control', 'no-store')
  const waiting = await countWaiting()
  if (waiting === null) return void response.status(503).type('text/plain').send('The database does not answer.')
  if (!hasToken(request)) return void response.type('text/plain').send('ok')
  response.json({
    status: 'ok',
    database: isPostgres ? 'postgresql' : 'sqlite',
    search: env.MEILISEARCH_URL ? 'meilisearch' : 'embedded',
    waiting,
    node: process.version,
  })
}

/** Null: the database does not answer. */
async function countWaiting(): Promise<number | null> {
  try {
    return await db.$count(outbox, isNull(outbox.doneAt))
  } catch {
    return null
  }
}

function hasToken(request: Request): boolean {
  const given = Buffer.from(request.get('authorization')?.replace(/^Bearer /, '') ?? '')
  const wanted = Buffer.from(env.HEALTH_TOKEN ?? '')
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted)
}
