import { createHash } from 'node:crypto'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Adapter, DatabaseSession } from 'lucia'
import { machineTime } from '#app/domain/shared/clock.ts'
import { db, transaction } from '#db/client.ts'
import { sessions, users } from '#db/schema/people.ts'

/** The seven methods Lucia asks for. The table keeps a hash of what the cookie holds, so that a copy of it opens nothing. */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const [row] = await db
      .select({
        userId: sessions.userId,
        expiresAt: sessions.expiresAt,
        secondFactorAt: sessions.secondFactorAt,
        name: users.name,
        isDemonstration: users.isDemonstration,
        totpConfirmedAt: users.totpConfirmedAt,
      })
      .from(sessions)
      .innerJoin(users, and(eq(users.id, sessions.userId), isNull(users.disabledAt)))
      .where(eq(sessions.id, hashOf(sessionId)))
    if (!row) return [null, null]
    const { userId, expiresAt, secondFactorAt, name, isDemonstration, totpConfirmedAt } = row
    return [
      { id: sessionId, userId, expiresAt, attributes: { secondFactorAt } },
      { id: userId, attributes: { name, isDemonstration, hasSecondFactor: totpConfirmedAt !== null } },
    ]
  },
  async getUserSessions(userId) {
    const rows = await db.select(columns).from(sessions).where(eq(sessions.userId, userId))
    return rows.map(({ secondFactorAt, ...row }): DatabaseSession => ({ ...row, attributes: { secondFactorAt } }))
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await transaction(async (tx) => {
      await tx.insert(sessions).values({ id: hashOf(id), userId, expiresAt, createdAt: machineTime(), ...attributes })
    })
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await transaction(async (tx) => {
      await tx
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, hashOf(sessionId)))
    })
  },
  async deleteSession(sessionId) {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.id, hashOf(sessionId)))
    })
  },
  async deleteUserSessions(userId) {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.userId, userId))
    })
  },
  async deleteExpiredSessions() {
    await transaction(async (tx) => {
      await tx.delete(sessions).where(lte(sessions.expiresAt, machineTime()))
    })
  },
}

const columns = {
  id: sessions.id,
  userId: sessions.userId,
  expiresAt: sessions.expiresAt,
  secondFactorAt: sessions.secondFactorAt,
}

function hashOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}
