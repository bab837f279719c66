import { and, asc, count, countDistinct, eq, inArray, isNotNull, isNull, like, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'
import { chaseDays } from '../../catalogue/checks/chase-checks.server.ts'
import type { CheckStatement } from '../../catalogue/checks/check.ts'
import { requireMembership } from '../../people/access.server.ts'
import { getCouncil } from '../../people/council.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { addDays, today } from '../../shared/day.ts'
import { goingOn } from '../order-line.ts'

const atMost = 100

/** Providers whose documents end soon or have ended, and those whose new orders are stopped, with whom it touches. */
export async function providersToWatch(db: Db, actor: Actor, councilId: string) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [ending, stopped] = await Promise.all([endingAt(db, councilId), stoppedAt(db, councilId)])
  const touched = await runningAt(
    db,
    [...ending, ...stopped].map(({ id }) => id),
  )
  const withTouched = <Row extends { id: string }>(row: Row) => ({
    ...row,
    ...(touched.get(row.id) ?? { people: 0, lines: 0 }),
  })
  return { ending: ending.map(withTouched), stopped: stopped.map(withTouched) }
}

/** Providers that a council checks, by a part of their name. */
export async function findProviders(db: Db, actor: Actor, { councilId, words }: { councilId: string; words: string }) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const pattern = `%${words.toLowerCase().replace(/[%_\\]/g, ' ')}%`
  return db
    .select({ id: organisations.id, name: organisations.name, district: organisations.district })
    .from(organisations)
    .where(
      and(
        await ofCouncil(db, councilId),
        like(sql`lower(${organisations.name})`, pattern),
        eq(organisations.isUnclaimed, false),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(30)
}

async function endingAt(db: Db, councilId: string) {
  const soon = addDays(today(), chaseDays[0])
  const rows = await db
    .selectDistinct({ id: organisations.id, name: organisations.name, statements: organisations.checks })
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .where(and(eq(checks.state, 'accepted'), lte(checks.endsOn, soon), eq(checks.councilId, councilId)))
    .orderBy(asc(organisations.name))
  return rows
    .flatMap(({ statements, ...row }) => {
      const ending = statements?.filter((one) => endsBefore(one, soon)) ?? []
      return ending.map(({ kind, endsOn }) => ({ ...row, kind, endsOn: endsOn ?? '' }))
    })
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
    .slice(0, atMost)
}

function endsBefore({ isAsked, endsOn }: CheckStatement, day: string): boolean {
  return isAsked && endsOn !== null && endsOn <= day
}

async function stoppedAt(db: Db, councilId: string) {
  return db
    .select({ id: organisations.id, name: organisations.name, suspendedAt: organisations.suspendedAt })
    .from(organisations)
    .where(and(await ofCouncil(db, councilId), isNotNull(organisations.suspendedAt)))
    .orderBy(asc(organisations.suspendedAt))
    .limit(atMost)
}

/** People and lines that are going on at each provider. */
async function runningAt(db: Db, providerIds: string[]) {
  if (providerIds.length === 0) return new Map<string, { people: number; lines: number }>()
  const rows = await db
    .select({ id: orderLines.providerId, people: countDistinct(orderLines.personId), lines: count() })
    .from(orderLines)
    .where(and(inArray(orderLines.providerId, providerIds), inArray(orderLines.state, [...goingOn])))
    .groupBy(orderLines.providerId)
  return new Map(rows.map(({ id, people, lines }) => [id, { people, lines }]))
}

async function ofCouncil(db: Db, councilId: string) {
  const isFirst = (await getCouncil(db))?.id === councilId
  const own = eq(organisations.councilId, councilId)
  const kinds = inArray(organisations.kind, ['provider', 'community'])
  return and(kinds, isFirst ? or(own, isNull(organisations.councilId)) : own)
}
