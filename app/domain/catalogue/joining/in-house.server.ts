import { and, asc, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { joinRequests } from '#db/schema/joining.ts'
import { organisations, users } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { approveVersion } from '../versions/decide-version.server.ts'
import { openStore } from './open-store.server.ts'
import type { Answers } from './questions.ts'

/** A service that says it is the council's own waits for the council. Nothing is opened or shown before. */
export async function askCouncil(
  tx: Tx,
  actor: Actor,
  { answers }: { answers: Answers },
): Promise<{ councilName: string }> {
  const councilId = answers['councilId'] ?? ''
  const [council] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, councilId), eq(organisations.kind, 'council')))
  if (!council) throw new Refusal('not-allowed', 'Choose the council that runs it.', { field: 'councilId' })
  const requestId = newId('jrq')
  const name = answers['name'] ?? ''
  await tx.insert(joinRequests).values({
    ...{ id: requestId, councilId, name, answers, state: 'waiting' },
    ...{ userId: actor.userId, createdAt: now() },
  })
  await audit(tx, actor, {
    verb: 'asked to open a service of the council',
    words: `Asked ${council.name} to open ${name}`,
    organisationId: councilId,
    subject: { kind: 'join-request', id: requestId },
  })
  return { councilName: council.name }
}

/** Services that wait for the council's yes, the oldest first. */
export async function listJoinRequests(db: Db, actor: Actor, { councilId }: { councilId: string }) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  return db
    .select({
      id: joinRequests.id,
      name: joinRequests.name,
      answers: joinRequests.answers,
      createdAt: joinRequests.createdAt,
      byName: users.name,
      byEmail: users.email,
    })
    .from(joinRequests)
    .innerJoin(users, eq(users.id, joinRequests.userId))
    .where(and(eq(joinRequests.councilId, councilId), eq(joinRequests.state, 'waiting')))
    .orderBy(asc(joinRequests.createdAt))
    .limit(100)
}

type Decision = { councilId: string; requestId: string; isYes: boolean; reason: string; costCentre: string | null }

/** The council says yes, and the service opens; or no, with the reason. Whoever asked is told. */
export async function decideJoinRequest(tx: Tx, actor: Actor, decision: Decision): Promise<void> {
  const { councilId, requestId, isYes, reason, costCentre } = decision
  const membership = await requireMembership(tx, actor, {
    organisationId: councilId,
    kind: 'council',
    roles: shopOfficers,
  })
  const [request] = await tx
    .select({
      state: joinRequests.state,
      name: joinRequests.name,
      answers: joinRequests.answers,
      userId: users.id,
      userName: users.name,
      email: users.email,
    })
    .from(joinRequests)
    .innerJoin(users, eq(users.id, joinRequests.userId))
    .where(and(eq(joinRequests.id, requestId), eq(joinRequests.councilId, councilId)))
  if (!request) throw notHere()
  if (request.state !== 'waiting')
    throw new Refusal('conflict', 'Somebody has decided this already. Nothing was changed.')
  const { name, answers, userId, userName, email } = request
  if (userId === actor.userId) throw new Refusal('not-allowed', 'You asked for this yourself. A colleague decides it.')
  const owner: Actor = { userId, name: userName, secondFactorAt: null, hasSecondFactor: false }
  const opened = isYes
    ? await openStore(tx, owner, { kind: 'in-house', answers, inHouse: { councilId, costCentre } })
    : null
  if (opened?.listingState === 'waiting') {
    await approveVersion(tx, actor, { councilId, listingId: opened.listingId, number: 1 })
  }
  await tx
    .update(joinRequests)
    .set({
      state: isYes ? 'approved' : 'declined',
      organisationId: opened?.organisationId ?? null,
      decidedByUserId: actor.userId,
      decidedAt: now(),
      reason,
    })
    .where(eq(joinRequests.id, requestId))
  await audit(tx, actor, {
    verb: isYes ? 'said yes to a service of the council' : 'said no to a service of the council',
    words: `${isYes ? 'Said yes to' : 'Said no to'} ${name} as a service of the council`,
    organisationId: councilId,
    subject: { kind: 'join-request', id: requestId },
    reason,
  })
  const facts = { requestId, name, reason, council: membership.organisationName, to: email, userName }
  await tellOfDecision(tx, { ...facts, openedId: opened?.organisationId ?? null })
}

type Told = {
  requestId: string
  name: string
  reason: string
  council: string
  to: string
  userName: string
  openedId: string | null
}

async function tellOfDecision(tx: Tx, told: Told): Promise<void> {
  const { requestId, name, reason, council, to, userName, openedId } = told
  await enqueue(tx, {
    kind: 'mail',
    key: `join-request:${requestId}`,
    payload: {
      to,
      subject: openedId ? `${name} is open` : `${name} was not opened`,
      lines: [
        `Hello ${userName}.`,
        openedId ? `${council} has said yes. ${name} is open now.` : `${council} has said no to ${name}.`,
        `The reason: ${reason}`,
      ],
      ...(openedId ? { link: { words: 'See your store', path: paths.providerWelcome(openedId) } } : {}),
    },
  })
}
