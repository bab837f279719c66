import { and, count, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { agreementOf } from '../../people/agreements/agreement-of.server.ts'
import { hasRole } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { checksOf } from '../checks/own-checks.server.ts'
import { firstNameOf } from './first-steps.ts'

/** What a new store has and what it lacks, for its own people. */
export async function firstStepsOf(db: Db, actor: Actor, organisationId: string) {
  const membership = await requireMembership(db, actor, { organisationId, kind: 'provider' })
  const [store] = await db
    .select({
      name: organisations.name,
      slug: organisations.slug,
      providerType: organisations.providerType,
      story: organisations.story,
      account: organisations.bankAccount,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const counted = await db
    .select({ state: listings.state, count: count() })
    .from(listings)
    .where(and(eq(listings.organisationId, organisationId), ne(listings.state, 'withdrawn')))
    .groupBy(listings.state)
  const [waiting] = await db
    .select({ id: listingVersions.id })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .where(and(eq(listings.organisationId, organisationId), eq(listingVersions.state, 'waiting')))
    .limit(1)
  const asked = (await checksOf(db, organisationId))?.own.filter(({ isAsked }) => isAsked) ?? []
  const { isMissing } = await agreementOf(db, actor, organisationId)
  if (!store) return null
  const countOf = (state: string) => counted.find((row) => row.state === state)?.count ?? 0
  const { account, story, ...shown } = store
  return {
    ...shown,
    isOwner: hasRole(membership, ['owner']),
    hasStory: Boolean(story),
    hasBank: Boolean(account),
    hasAgreed: !isMissing,
    hasSentChecks: asked.every(({ state }) => state === 'sent' || state === 'accepted'),
    firstName: firstNameOf(actor.name, store),
    inShop: countOf('published'),
    isRead: waiting !== undefined,
    listings: counted.reduce((sum, row) => sum + row.count, 0),
  }
}
