import { randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { env } from '#app/env.server.ts'

/** The key of a visitor's list, held by the browser alone. Set when somebody keeps something, never before. */
const cookie = createCookie('kept', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.ORIGIN.startsWith('https:'),
  secrets: [env.SESSION_SECRET],
})

export async function readKeptKey(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length >= 20 ? value : null
}

/** The header with which the browser holds the key from now on, for so many days. */
export function writeKeptKey(key: string, days: number): Promise<string> {
  return cookie.serialize(key, { maxAge: days * 24 * 60 * 60 })
}

export function newKeptKey(): string {
  return randomBytes(24).toString('base64url')
}
