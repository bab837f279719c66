import { randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { env } from '#app/env.server.ts'

/** The key of a visitor's list, held by the browser alone. Set when somebody keeps something, never before. */
const cookie = createCookie('kept', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.ORIGIN.startsWith('https:'),
  maxAge: 180 * 24 * 60 * 60,
  secrets: [env.SESSION_SECRET],
})

export async function readKeptKey(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length >= 20 ? value : null
}

/** The header with which the browser holds the key from now on. */
export function writeKeptKey(key: string): Promise<string> {
  return cookie.serialize(key)
}

export function newKeptKey(): string {
  return randomBytes(24).toString('base64url')
}
