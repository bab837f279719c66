import { randomFillSync } from 'node:crypto'

const bytes = 16
const pool = Buffer.allocUnsafe(256 * bytes)
let used = pool.length

/** A random id of 128 bits with a prefix that says what it names: `ord_k3…`. */
export function newId(prefix: string): string {
  if (used === pool.length) {
    randomFillSync(pool) // many at once: asking costs more than what is asked for
    used = 0
  }
  used += bytes
  return `${prefix}_${pool.toString('base64url', used - bytes, used)}`
}
