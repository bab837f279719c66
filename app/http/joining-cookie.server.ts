import { createCookie } from '@remix-run/node'
import { env } from '#app/env.server.ts'

const days = 24 * 60 * 60
const cookie = createCookie('joining', {
  path: '/join',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.ORIGIN.startsWith('https:'),
  maxAge: 30 * days,
  secrets: [env.SESSION_SECRET],
})

/** Which draft this browser goes on with; null when none. */
export async function readJoining(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value ? value : null
}

/** The header with which this browser finds its draft again; '' forgets it. */
export function writeJoining(draftId: string): Promise<string> {
  return cookie.serialize(draftId, draftId ? {} : { maxAge: 0 })
}
