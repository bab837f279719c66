import { hash, verify } from '@node-rs/argon2'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } // argon2id, as OWASP advises
let standIn: Promise<string> | undefined

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** True when the password fits. Without a hash it takes as long and is false, so that time tells nobody who is here. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  standIn ??= hash('nobody has this password', cost)
  const fits = await verify(passwordHash ?? (await standIn), password)
  return passwordHash !== null && fits
}
