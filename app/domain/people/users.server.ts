import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'

const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  phone: users.phone,
  passwordHash: users.passwordHash,
  totpSecret: users.totpSecret,
  totpConfirmedAt: users.totpConfirmedAt,
  totpLastStep: users.totpLastStep,
  emailConfirmedAt: users.emailConfirmedAt,
  isDemonstration: users.isDemonstration,
  disabledAt: users.disabledAt,
}

/** For signing in only: it holds the password's hash and the second factor's secret. */
export async function getUserByEmail(db: Db, email: string) {
  const [user] = await db
    .select(columns)
    .from(users)
    .where(eq(users.email, tidyEmail(email)))
  return user ?? null
}

/** For signing in and the user's own account page only. */
export async function getUser(db: Db, userId: string) {
  const [user] = await db.select(columns).from(users).where(eq(users.id, userId))
  return user ?? null
}

/** E-mail addresses are kept and compared in one way. */
export function tidyEmail(email: string): string {
  return email.trim().toLowerCase()
}
