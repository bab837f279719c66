import { Lucia, TimeSpan } from 'lucia'
import { env } from '#app/env.server.ts'
import { sessionAdapter } from './session-adapter.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

export type SessionAttributes = { secondFactorAt: Date | null }
export type UserAttributes = { name: string; isDemonstration: boolean; hasSecondFactor: boolean }

/**
 * Sessions of 30 days, made longer while they are used. Only the database says when one ends: the cookie, which is sent once,
 * stays for as long as browsers keep one, 400 days. It is Secure unless ORIGIN is plain http on this machine.
 */
export const lucia = new Lucia(sessionAdapter, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: {
    name: 'session',
    expires: false,
    attributes: { sameSite: 'lax', path: '/', secure: env.ORIGIN.startsWith('https:') },
  },
  getSessionAttributes: ({ secondFactorAt }) => ({ secondFactorAt }),
  getUserAttributes: ({ name, isDemonstration, hasSecondFactor }) => ({ name, isDemonstration, hasSecondFactor }),
})
