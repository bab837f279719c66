import { createCookie } from '@remix-run/node'

export type Preferences = { easyRead: boolean; largeText: boolean; highContrast: boolean }

const year = 60 * 60 * 24 * 365
/** "e", "l" and "c" for what is on. Not a secret, and no use to anybody else. */
const cookie = createCookie('reading', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year })

/** Of all cookies the one that says how this browser likes to read, as it was sent. Null: it has none. */
export function readingCookie(cookieHeader: string | null): string | null {
  const all = cookieHeader?.split(';').map((one) => one.trim()) ?? []
  return all.find((one) => one.startsWith('reading=')) ?? null
}

/** How this browser likes to read. */
export async function readPreferences(cookieHeader: string | null): Promise<Preferences> {
  const value: unknown = await cookie.parse(cookieHeader)
  const text = typeof value === 'string' ? value : ''
  return { easyRead: text.includes('e'), largeText: text.includes('l'), highContrast: text.includes('c') }
}

/** The header that keeps the choice for a year. */
export function writePreferences(preferences: Preferences): Promise<string> {
  return cookie.serialize(preferenceLetters(preferences))
}

export function preferenceLetters({ easyRead, largeText, highContrast }: Preferences): string {
  return `${easyRead ? 'e' : ''}${largeText ? 'l' : ''}${highContrast ? 'c' : ''}`
}
