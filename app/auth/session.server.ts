import { lucia } from './lucia.server.ts'

/** Who a request's cookie stands for; null when nobody. */
export async function sessionOf(request: Request) {
  const sessionId = sessionIdIn(request)
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  return session ? { session, user } : null
}

/** Signs a user in with a session of its own; the one the browser had is gone. Returns the header to send. */
export async function beginSession(
  request: Request,
  { userId, secondFactorAt = null }: { userId: string; secondFactorAt?: Date | null },
): Promise<Headers> {
  const before = sessionIdIn(request)
  if (before) await lucia.invalidateSession(before)
  const session = await lucia.createSession(userId, { secondFactorAt })
  return new Headers({ 'Set-Cookie': lucia.createSessionCookie(session.id).serialize() })
}

export async function endSession(request: Request): Promise<Headers> {
  const sessionId = sessionIdIn(request)
  if (sessionId) await lucia.invalidateSession(sessionId)
  return new Headers({ 'Set-Cookie': lucia.createBlankSessionCookie().serialize() })
}

export async function endAllSessions(userId: string): Promise<void> {
  await lucia.invalidateUserSessions(userId)
}

/** By its name to the letter, as the page cache reads it too. What other sites of the same domain keep here is not looked at. */
function sessionIdIn(request: Request): string | null {
  const name = `${lucia.sessionCookieName}=`
  const all = request.headers.get('Cookie')?.split(';') ?? []
  const own = all.map((one) => one.trim()).find((one) => one.startsWith(name))
  return own?.slice(name.length) || null
}
