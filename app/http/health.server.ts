import { timingSafeEqual } from 'node:crypto'
import { and, count, isNull } from 'drizzle-orm'
import type { Request, Response } from 'express'
import { db } from '#db/client.ts'
import { isPostgres } from '#db/dialect.ts'
import { outbox } from '#db/schema/shared.ts'
import { env } from '#app/env.server.ts'

/** 200 and "ok" for machines; what it runs on and what waits only for those who hold the token. */
export async function health(request: Request, response: Response): Promise<void> {
  const [row] = await db
    .select({ waiting: count() })
    .from(outbox)
    .where(and(isNull(outbox.doneAt)))
  response.set('Cache-Control', 'no-store')
  if (!hasToken(request)) return void response.type('text/plain').send('ok')
  response.json({
    status: 'ok',
    database: isPostgres ? 'postgresql' : 'sqlite',
    search: 'embedded',
    waiting: row?.waiting ?? 0,
    node: process.version,
  })
}

function hasToken(request: Request): boolean {
  const given = Buffer.from(request.get('authorization')?.replace(/^Bearer /, '') ?? '')
  const wanted = Buffer.from(env.HEALTH_TOKEN ?? '')
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted)
}
