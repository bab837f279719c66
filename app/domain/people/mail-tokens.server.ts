import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { mailTokens } from '#db/schema/people.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'

type NewToken = Pick<typeof mailTokens.$inferInsert, 'kind' | 'email'> &
  Partial<Pick<typeof mailTokens.$inferInsert, 'userId' | 'invitation' | 'aboutId'>>
export type MailTokenKind = NewToken['kind']

const day = 24 * 60 * 60_000
const goodFor: Record<MailTokenKind, number> = {
  'reset-password': 60 * 60_000,
  'confirm-email': 3 * day,
  invitation: 14 * day,
  'go-on-joining': 14 * day,
  'open-store': 14 * day,
  claim: 14 * day,
}

/** Makes a link's secret, good once and for a while. Earlier ones of the same kind for the address, about the same thing, are void. */
export async function issueMailToken(tx: Tx, token: NewToken): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const at = now()
  await tx
    .update(mailTokens)
    .set({ usedAt: at })
    .where(
      and(
        eq(mailTokens.email, token.email),
        eq(mailTokens.kind, token.kind),
        token.aboutId ? eq(mailTokens.aboutId, token.aboutId) : isNull(mailTokens.aboutId),
        isNull(mailTokens.usedAt),
      ),
    )
  await tx.insert(mailTokens).values({
    ...token,
    id: newId('tok'),
    tokenHash: hashOf(secret),
    expiresAt: new Date(at.getTime() + goodFor[token.kind]),
    createdAt: at,
  })
  return secret
}

/** What a link stands for, as long as it is good. */
export async function getMailToken(db: Db, { kind, token }: { kind: MailTokenKind; token: string }) {
  const [row] = await db
    .select({
      id: mailTokens.id,
      email: mailTokens.email,
      userId: mailTokens.userId,
      invitation: mailTokens.invitation,
      aboutId: mailTokens.aboutId,
    })
    .from(mailTokens)
    .where(
      and(
        eq(mailTokens.tokenHash, hashOf(token)),
        eq(mailTokens.kind, kind),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, now()),
      ),
    )
  return row ?? null
}

/** True while a link about a thing can still be pressed. */
export async function hasGoodLink(
  db: Db,
  { kind, aboutId }: { kind: MailTokenKind; aboutId: string },
): Promise<boolean> {
  const isGood = and(isNull(mailTokens.usedAt), gt(mailTokens.expiresAt, now()))
  const isAbout = and(eq(mailTokens.aboutId, aboutId), eq(mailTokens.kind, kind))
  return (await db.$count(mailTokens, and(isAbout, isGood))) > 0
}

/** As getMailToken; refuses a link that is used, too old or unknown: they look the same. Asked before any costly work for it. */
export async function requireMailToken(db: Db, wanted: { kind: MailTokenKind; token: string }) {
  const row = await getMailToken(db, wanted)
  if (!row) throw new Refusal('not-allowed', 'This link was used already or is too old. Ask for a new one.')
  return row
}

/** Uses a good link up. */
export async function spendMailToken(tx: Tx, wanted: { kind: MailTokenKind; token: string }) {
  const row = await requireMailToken(tx, wanted)
  await tx.update(mailTokens).set({ usedAt: now() }).where(eq(mailTokens.id, row.id))
  return row
}

/** Makes every open link about a thing void: it was taken back, or has been decided. */
export async function voidMailTokens(tx: Tx, about: { kind: MailTokenKind; aboutId: string; email?: string }) {
  await tx
    .update(mailTokens)
    .set({ usedAt: now() })
    .where(
      and(
        eq(mailTokens.aboutId, about.aboutId),
        eq(mailTokens.kind, about.kind),
        about.email ? eq(mailTokens.email, about.email) : undefined,
        isNull(mailTokens.usedAt),
      ),
    )
}

/** Makes every open link void with which somebody could choose a new password: what it was sent for holds no longer. */
export async function voidResetLinks(tx: Tx, { userId }: { userId: string }): Promise<void> {
  await tx
    .update(mailTokens)
    .set({ usedAt: now() })
    .where(and(eq(mailTokens.userId, userId), eq(mailTokens.kind, 'reset-password'), isNull(mailTokens.usedAt)))
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
