import { randomFillSync } from 'node:crypto'
import { now } from './clock.ts'

const bytes = 16
const pool = Buffer.allocUnsafe(256 * bytes)
let used = pool.length

/**
 * An id with a prefix that says what it names: `ord_mhx3k2q8K3…`. First when it was made, so that what belongs together
 * lies together in the database's indexes; then 128 random bits, so that nobody can guess it.
 */
export function newId(prefix: string): string {
  if (used === pool.length) {
    randomFillSync(pool) // many at once: asking costs more than what is asked for
    used = 0
  }
  used += bytes
  const made = now().getTime().toString(36).padStart(9, '0')
  return `${prefix}_${made}${pool.toString('base64url', used - bytes, used)}`
}
