import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { claims } from '#db/schema/joining.ts'
import { memberships, organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { leaveEmail } from '../../people/former-emails.server.ts'
import { spendMailToken, voidMailTokens } from '../../people/mail-tokens.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { tidyEmail } from '../../people/users.server.ts'
import { daybook, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { freeStoreSlug } from '../joining/open-store.server.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { councilOfFeed } from './council-of-claim.server.ts'
import { keepFormerAddresses } from './former-address.server.ts'

type Answer = { isYes: boolean; reason: string }

/** The council's yes or no, with its reason. Nobody decides their own claim. */
export async function decideClaim(
  tx: Tx,
  actor: Actor,
  { councilId, claimId, ...answer }: Answer & { councilId: string; claimId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const claim = await getClaim(tx, claimId)
  if (claim?.councilId !== councilId) throw notHere()
  requireWaiting(claim)
  if (claim.userId === actor.userId) throw new Refusal('not-allowed', 'This is your own claim. A colleague decides it.')
  await settle(tx, actor, { claim, ...answer, email: claim.email })
}

/** The yes or no of whoever reads the address on record. */
export async function answerClaimByMail(tx: Tx, { token, isYes }: { token: string; isYes: boolean }): Promise<void> {
  const { aboutId } = await spendMailToken(tx, { kind: 'claim', token })
  const claim = await getClaim(tx, aboutId ?? '')
  if (!claim) throw notHere()
  requireWaiting(claim)
  const reason = `Whoever reads the address on record said ${isYes ? 'yes' : 'no'}.`
  await settle(tx, daybook, { claim, isYes, reason, email: null })
}

type Claim = NonNullable<Awaited<ReturnType<typeof getClaim>>>

function requireWaiting({ state }: Claim): void {
  if (state !== 'waiting') throw new Refusal('conflict', 'Somebody has decided this already. Nothing was changed.')
}

async function getClaim(db: Db, claimId: string) {
  const [claim] = await db
    .select({
      id: claims.id,
      councilId: claims.councilId,
      state: claims.state,
      organisationId: claims.organisationId,
      userId: users.id,
      userName: users.name,
      email: users.email,
      name: organisations.name,
      slug: organisations.slug,
      emailOnRecord: organisations.email,
    })
    .from(claims)
    .innerJoin(users, eq(users.id, claims.userId))
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .where(eq(claims.id, claimId))
  return claim ?? null
}

type Settled = Answer & {
  claim: Claim
  /** where the store is written to after a yes; null: at the address on record, whose reader has said it */
  email: string | null
}

async function settle(tx: Tx, actor: Actor, { claim, isYes, reason, email }: Settled): Promise<void> {
  const decided = { decidedByUserId: actor.userId || null, decidedAt: now(), reason }
  await tx
    .update(claims)
    .set({ state: isYes ? 'approved' : 'declined', ...decided })
    .where(eq(claims.id, claim.id))
  await voidMailTokens(tx, { kind: 'claim', aboutId: claim.id })
  if (isYes) await handOver(tx, claim)
  if (isYes && email) await writeTo(tx, { ...claim, email })
  await audit(tx, actor, {
    verb: isYes ? 'said yes to a claim' : 'said no to a claim',
    words: isYes ? `${claim.userName} now runs ${claim.name}` : `${claim.userName} does not run ${claim.name}`,
    organisationId: claim.organisationId,
    subject: { kind: 'claim', id: claim.id },
    reason,
  })
  await enqueue(tx, {
    kind: 'mail',
    key: `claim-decided:${claim.id}`,
    payload: {
      to: claim.email,
      subject: isYes ? `You run ${claim.name} in Daybook now` : `About ${claim.name} in Daybook`,
      lines: [
        `Hello ${claim.userName}.`,
        isYes ? `${claim.name} is yours to run. Say what you offer and what it costs.` : 'The answer was no.',
        ...(isYes && email
          ? [
              'Orders and all that Daybook writes about it come to this address. You can choose another one in your store.',
            ]
          : []),
        ...(isYes ? ['First read what you agree to, so that Daybook may write your invoices and you are paid.'] : []),
        `The reason: ${reason}`,
      ],
      ...(isYes ? { link: { words: 'Read it and begin', path: paths.providerAgreement(claim.organisationId) } } : {}),
    },
  })
}

/** Makes the claimer the owner; the council of its feed, if there is one, goes on looking after it. What was imported keeps its source and is never overwritten again; other claims end. */
async function handOver(tx: Tx, { id, organisationId, userId, name, slug }: Claim): Promise<void> {
  const byFeed = await councilOfFeed(tx, organisationId)
  const taken = await tx
    .update(organisations)
    .set({
      ...{ isUnclaimed: false, slug: await freeStoreSlug(tx, name), vatReason: 'not registered' },
      ...(byFeed ? { councilId: sql`coalesce(${organisations.councilId}, ${byFeed})` } : {}),
    })
    .where(and(eq(organisations.id, organisationId), eq(organisations.isUnclaimed, true)))
    .returning({ id: organisations.id })
  if (taken.length === 0) throw new Refusal('conflict', 'Somebody runs this already. Nothing was changed.')
  await keepFormerAddresses(tx, [{ organisationId, slug }])
  await tx.insert(memberships).values({ id: newId('mem'), userId, organisationId, role: 'owner', createdAt: now() })
  const theirs = await tx
    .update(listings)
    .set({ isUnclaimed: false })
    .where(eq(listings.organisationId, organisationId))
    .returning({ id: listings.id })
  await touchCatalogue(
    tx,
    theirs.map((listing) => listing.id),
  )
  await declineOthers(tx, { id, organisationId })
}

/** An address from a register or a feed may be nobody's: from now on mail goes where the new owner has answered from. */
async function writeTo(
  tx: Tx,
  { organisationId, name, email, emailOnRecord }: Pick<Claim, 'organisationId' | 'name' | 'email' | 'emailOnRecord'>,
): Promise<void> {
  if (emailOnRecord && tidyEmail(emailOnRecord) === email) return
  await tx.update(organisations).set({ email }).where(eq(organisations.id, organisationId))
  if (emailOnRecord) await leaveEmail(tx, { organisationId, email: emailOnRecord, name })
}

async function declineOthers(tx: Tx, { id, organisationId }: { id: string; organisationId: string }): Promise<void> {
  const others = await tx
    .select({ id: claims.id, email: users.email, userName: users.name, name: organisations.name })
    .from(claims)
    .innerJoin(users, eq(users.id, claims.userId))
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .where(and(eq(claims.organisationId, organisationId), eq(claims.state, 'waiting'), ne(claims.id, id)))
  if (others.length === 0) return
  const reason = 'Somebody else was found to run it.'
  const ids = others.map((claim) => claim.id)
  await tx.update(claims).set({ state: 'declined', decidedAt: now(), reason }).where(inArray(claims.id, ids))
  for (const { id, email, userName, name } of others) {
    const lines = [`Hello ${userName}.`, `${reason} If that is wrong, ask the council.`]
    const payload = { to: email, subject: `About ${name} in Daybook`, lines }
    await enqueue(tx, { kind: 'mail', key: `claim-decided:${id}`, payload })
  }
}
