import { and, asc, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { claims } from '#db/schema/joining.ts'
import { organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { getMailToken, hasGoodLink, issueMailToken } from '../../people/mail-tokens.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { tidyEmail } from '../../people/users.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import { maskedEmail } from './claim.ts'
import { councilOfClaim } from './council-of-claim.server.ts'

/** What can be claimed at a listing's address: whose it is said to be, where that comes from, and who can be asked. */
export async function getClaimable(db: Db, slug: string) {
  const [row] = await db
    .select({
      title: listings.title,
      slug: listings.slug,
      source: listings.source,
      sourceOn: listings.sourceOn,
      organisationId: organisations.id,
      name: organisations.name,
      email: organisations.email,
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.slug, slug), eq(listings.isUnclaimed, true), eq(organisations.isUnclaimed, true)))
  if (!row) return null
  const { email, ...shown } = row
  const council = await councilOfClaim(db, shown.organisationId)
  return { ...shown, councilName: council?.name ?? 'The council', maskedEmail: email ? maskedEmail(email) : null }
}

type Claiming = { organisationId: string; way: 'mail' | 'council'; words: string }

/**
 * Asks whoever reads the address on record, or the council, whether the actor runs it. Each user has one open claim for each
 * way; one by mail ends with the link in it.
 */
export async function claimOrganisation(tx: Tx, actor: Actor, input: Claiming): Promise<void> {
  const { organisationId, way, words } = input
  const [organisation] = await tx
    .select({ name: organisations.name, email: organisations.email })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), eq(organisations.isUnclaimed, true)))
  if (!organisation) throw new Refusal('conflict', 'Somebody runs this already. Ask them to invite you.')
  if (way === 'mail' && !organisation.email) {
    throw new Refusal('not-allowed', 'There is no e-mail address on record. Ask the council.', { field: 'way' })
  }
  await requireNoneOpen(tx, actor, { organisationId, way })
  const council = await councilOfClaim(tx, organisationId)
  if (!council) throw new Error('a claim without a council')
  const claimId = newId('clm')
  await tx.insert(claims).values({
    ...{ id: claimId, organisationId, userId: actor.userId, way, councilId: council.id, words },
    ...{ state: 'waiting', createdAt: now() },
  })
  await audit(tx, actor, {
    verb: 'claimed an organisation',
    words: `Said that ${organisation.name} is theirs`,
    organisationId,
    subject: { kind: 'claim', id: claimId },
    reason: words,
  })
  if (way === 'mail' && organisation.email) {
    await mailClaim(tx, actor, { claimId, to: tidyEmail(organisation.email), name: organisation.name, words })
  }
}

async function requireNoneOpen(tx: Tx, actor: Actor, { organisationId, way }: Omit<Claiming, 'words'>): Promise<void> {
  const [open] = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(
      and(
        eq(claims.organisationId, organisationId),
        eq(claims.userId, actor.userId),
        eq(claims.state, 'waiting'),
        eq(claims.way, way),
      ),
    )
  if (!open) return
  if (way === 'council' || (await hasGoodLink(tx, { kind: 'claim', aboutId: open.id }))) {
    throw new Refusal('conflict', 'You have asked already. We write to you when there is an answer.')
  }
  const lapsed = { state: 'declined' as const, decidedAt: now(), reason: 'Nobody answered in two weeks.' }
  await tx.update(claims).set(lapsed).where(eq(claims.id, open.id))
}

type ClaimMail = { claimId: string; to: string; name: string; words: string }

async function mailClaim(tx: Tx, actor: Actor, { claimId, to, name, words }: ClaimMail): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.userId))
  const token = await issueMailToken(tx, { kind: 'claim', email: to, aboutId: claimId })
  await enqueue(tx, {
    kind: 'mail',
    key: `claim:${claimId}`,
    payload: {
      to,
      subject: `May ${actor.name} run ${name} in Daybook?`,
      lines: [
        'Hello.',
        `${actor.name} (${user?.email ?? ''}) asks to run ${name} in Daybook, where it stands from a public register.`,
        `They say: ${words}`,
        'Press the button to say yes or no. The link is good for two weeks, and once.',
      ],
      link: { words: 'Say yes or no', path: paths.claimAnswer(token) },
    },
  })
}

/** The claim that a link in a mail asks about. Null when it is used, too old or decided. */
export async function getClaimOfLink(db: Db, token: string) {
  const found = await getMailToken(db, { kind: 'claim', token })
  const [claim] = found?.aboutId
    ? await db
        .select({
          id: claims.id,
          words: claims.words,
          name: organisations.name,
          byName: users.name,
          byEmail: users.email,
        })
        .from(claims)
        .innerJoin(organisations, eq(organisations.id, claims.organisationId))
        .innerJoin(users, eq(users.id, claims.userId))
        .where(and(eq(claims.id, found.aboutId), eq(claims.state, 'waiting')))
    : []
  return claim ?? null
}

/** Claims that wait for the council, the oldest first. */
export async function listClaims(db: Db, actor: Actor, { councilId }: { councilId: string }) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  return db
    .select({
      id: claims.id,
      words: claims.words,
      createdAt: claims.createdAt,
      name: organisations.name,
      slug: organisations.slug,
      byName: users.name,
      byEmail: users.email,
    })
    .from(claims)
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .innerJoin(users, eq(users.id, claims.userId))
    .where(and(eq(claims.councilId, councilId), eq(claims.state, 'waiting'), eq(claims.way, 'council')))
    .orderBy(asc(claims.createdAt))
    .limit(100)
}
