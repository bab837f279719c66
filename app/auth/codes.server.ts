import { Secret, TOTP } from 'otpauth'
import { machineTime } from '#app/domain/shared/clock.ts'
import { isDemonstration } from './demonstration.server.ts'

const period = 30 // seconds a code lasts

export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address an authenticator app understands. */
export function setupAddress({ secret, email }: { secret: string; email: string }): string {
  return codes(secret, email).toString()
}

/** Which half minute a code belongs to, or null when it is wrong. One half minute early or late is forgiven. */
export async function stepOf({ secret, code }: { secret: string; code: string }): Promise<number | null> {
  const timestamp = machineTime().getTime()
  const window = (await isDemonstration()) ? demonstrationWindow : 1
  const token = code.replace(/\s/g, '')
  const difference = codes(secret).validate({ token, timestamp, window })
  return difference === null ? null : stepAt(timestamp) + difference
}

/** In a demonstration the page shows the code: the next that was not used yet. */
export function nextCode({ secret, lastStep }: { secret: string; lastStep: number | null }): string {
  const step = Math.max(stepAt(machineTime().getTime()), (lastStep ?? 0) + 1)
  return codes(secret).generate({ timestamp: step * period * 1000 })
}

const demonstrationWindow = 40

function codes(secret: string, label = 'Daybook'): TOTP {
  return new TOTP({ issuer: 'Daybook', label, secret: Secret.fromBase32(secret), period })
}

function stepAt(timestamp: number): number {
  return Math.floor(timestamp / 1000 / period)
}
