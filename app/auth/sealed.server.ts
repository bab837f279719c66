import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#app/env.server.ts'

const version = 'v1'
const key = Buffer.from(hkdfSync('sha256', env.SESSION_SECRET, 'daybook', 'second factor', 32))

/** Encrypts a second factor's secret for one user: a copy of the database opens nothing, and a row moved to another user neither. */
export function seal(secret: string, userId: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(userId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [version, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** True for what was kept before secrets were sealed. */
export function isPlain(kept: string): boolean {
  return !kept.startsWith(`${version}.`)
}

/** The secret again. Null when it was sealed for somebody else, or with another SESSION_SECRET. */
export function unseal(kept: string, userId: string): string | null {
  if (isPlain(kept)) return kept
  const [, nonce, tag, sealed] = kept.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!nonce || tag?.length !== 16 || !sealed) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(userId)).setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch {
    return null // the only way in which this cipher says that the key or the user is another
  }
}
