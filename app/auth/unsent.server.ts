import { createCookie } from '@remix-run/node'
import { env } from '#app/env.server.ts'

/** Why a form that somebody pressed was not taken: nobody was signed in any more, or a fresh code was missing. */
type Why = 'signed out' | 'old code'

/** It says that something was not sent, and nothing of what. */
const cookie = createCookie('unsent', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.ORIGIN.startsWith('https:'),
  maxAge: 30 * 60,
  secrets: [env.SESSION_SECRET],
})

const before = {
  'signed out': 'You were signed out, so what you pressed was not sent. Sign in, then do it again.',
  'old code': 'What you pressed was not sent, because it needs a fresh code. Type your code, then do it again.',
} satisfies Record<Why, string>
const after = {
  'signed out': 'You are signed in again. What you pressed before was not sent.',
  'old code': 'Your code was right. What you pressed before was not sent.',
} satisfies Record<Why, string>

/** What to send along with the page that asks who it is, so that it and the page after it say that nothing was sent. */
export async function unsentHeaders(request: Request, why: Why): Promise<Headers> {
  const isPressed = request.method !== 'GET' && request.method !== 'HEAD'
  return new Headers(isPressed ? { 'Set-Cookie': await cookie.serialize(why) } : {})
}

/** What the page that asks for this says, as often as it is shown. */
export async function unsentBefore(request: Request, why: Why): Promise<string | null> {
  return (await readWhy(request)) === why ? before[why] : null
}

/** What the page says to which somebody has come back, and the header that makes sure it is said once. */
export async function takeUnsent(request: Request): Promise<{ sentence: string | null; clear: string | null }> {
  const why = await readWhy(request)
  return why
    ? { sentence: after[why], clear: await cookie.serialize('', { maxAge: 0 }) }
    : { sentence: null, clear: null }
}

async function readWhy(request: Request): Promise<Why | null> {
  const why: unknown = await cookie.parse(request.headers.get('Cookie'))
  return why === 'signed out' || why === 'old code' ? why : null
}
