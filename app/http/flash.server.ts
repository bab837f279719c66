import { createCookie, redirect } from '@remix-run/node'
import { env } from '#app/env.server.ts'

const flashCookie = createCookie('flash', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.ORIGIN.startsWith('https:'),
  maxAge: 60,
  secrets: [env.SESSION_SECRET],
})

/** Redirects, and says on the next page what happened. */
export async function redirectWith(to: string, sentence: string, init: { headers?: Headers } = {}) {
  const headers = new Headers(init.headers)
  headers.append('Set-Cookie', await flashCookie.serialize(sentence))
  return redirect(to, { headers })
}

/** What is to be said on this page, and the header that makes sure it is said once. */
export async function takeFlash(request: Request): Promise<{ sentence: string | null; clear: string | null }> {
  const sentence: unknown = await flashCookie.parse(request.headers.get('Cookie'))
  if (typeof sentence !== 'string') return { sentence: null, clear: null }
  return { sentence, clear: await flashCookie.serialize('', { maxAge: 0 }) }
}
