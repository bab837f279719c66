import { lucia } from './lucia.server.ts'

/** Who a request's cookie stands for; null when nobody. */
export async function sessionOf(request: Request) {
  const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  return session ? { session, user } : null
}

/** Signs a user in with a session of its own; the one the browser had is gone. Returns the header to send. */
export async function beginSession(
  request: Request,
  { userId, secondFactorAt = null }: { userId: string; secondFactorAt?: Date | null },
): Promise<Headers> {
  const before = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (before) await lucia.invalidateSession(before)
  const session = await lucia.createSession(userId, { secondFactorAt })
  return new Headers({ 'Set-Cookie': lucia.createSessionCookie(session.id).serialize() })
}

export async function endSession(request: Request): Promise<Headers> {
  const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
  if (sessionId) await lucia.invalidateSession(sessionId)
  return new Headers({ 'Set-Cookie': lucia.createBlankSessionCookie().serialize() })
}

export async function endAllSessions(userId: string): Promise<void> {
  await lucia.invalidateUserSessions(userId)
}
