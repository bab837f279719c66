import { and, asc, eq, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { organisations } from '#db/schema/people.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import { daybook } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { checkWords, type CheckKind, type CheckStatement } from './check.ts'
import { touchListingsOf } from './refresh-checks.server.ts'

/** Days before a document ends on which its provider is told. */
export const chaseDays = [60, 30, 7] as const
const batch = 50

/** Tells providers whose documents are about to end: 60, 30 and 7 days before, once each. True when there may be more. */
export async function chaseChecks(tx: Tx): Promise<boolean> {
  const day = today()
  const due = chaseDays.map((days) =>
    and(lte(checks.endsOn, addDays(day, days)), or(isNull(checks.chasedDays), sql`${checks.chasedDays} > ${days}`)),
  )
  const rows = await tx
    .select(columns)
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .where(and(eq(checks.state, 'accepted'), gte(checks.endsOn, day), isLast(tx), or(...due)))
    .orderBy(asc(checks.endsOn), asc(checks.id))
    .limit(batch)
  for (const row of rows) {
    const days = daysLeftStep(row.endsOn, day)
    await tx.update(checks).set({ chasedDays: days }).where(eq(checks.id, row.id))
    await tellOrganisation(tx, {
      organisationId: row.organisationId,
      key: `check-chase:${row.id}:${days}`,
      subject: `${checkWords[row.kind].name} ends on ${until(row.endsOn)}`,
      lines: [
        `What you sent for "${checkWords[row.kind].name}" is good until ${until(row.endsOn)}.`,
        isAsked(row)
          ? 'Send the new one before that day. After it people cannot order anything new from you; what they have ordered goes on.'
          : 'Send the new one before that day. After it your pages say that it is over.',
      ],
      link: { words: 'Send the new one', path: paths.providerCheck(row.organisationId, row.kind) },
    })
  }
  return rows.length === batch
}

/** Notes documents whose last day is over: their provider is told that new orders stop, and pages and search follow. */
export async function noteEndedChecks(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select(columns)
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .where(and(eq(checks.state, 'accepted'), lt(checks.endsOn, today()), isNull(checks.endToldAt), isLast(tx)))
    .orderBy(asc(checks.endsOn), asc(checks.id))
    .limit(batch)
  for (const row of rows) {
    await tx.update(checks).set({ endToldAt: now() }).where(eq(checks.id, row.id))
    await audit(tx, daybook, {
      verb: 'noted that a check has ended',
      words: `${checkWords[row.kind].name} of ${row.name} ended on ${until(row.endsOn)}`,
      subject: { kind: 'check', id: row.id },
      organisationId: row.organisationId,
    })
    await tellOrganisation(tx, {
      organisationId: row.organisationId,
      key: `check-ended:${row.id}`,
      subject: `${checkWords[row.kind].name} has ended`,
      lines: [
        `What you sent for "${checkWords[row.kind].name}" was good until ${until(row.endsOn)}.`,
        ...(isAsked(row)
          ? [
              'People cannot order anything new from you until you have sent the new one and it is accepted. What they have ordered goes on.',
            ]
          : []),
      ],
      link: { words: 'Send the new one', path: paths.providerCheck(row.organisationId, row.kind) },
    })
  }
  await touchListingsOf(tx, [...new Set(rows.map(({ organisationId }) => organisationId))])
  return rows.length === batch
}

const columns = {
  id: checks.id,
  kind: checks.kind,
  endsOn: checks.endsOn,
  organisationId: checks.organisationId,
  name: organisations.name,
  statements: organisations.checks,
}

/** True where the council asks for it, so that new orders stop when it has ended. */
function isAsked({ kind, statements }: { kind: CheckKind; statements: CheckStatement[] | null }): boolean {
  return statements?.some((one) => one.kind === kind && one.isAsked) ?? false
}

/** No later yes of the same kind has taken its place. */
function isLast(tx: Tx) {
  const later = tx
    .select({ at: sql`max(later.reviewed_at)` })
    .from(sql`${checks} as later`)
    .where(
      sql`later.organisation_id = ${checks.organisationId} and later.kind = ${checks.kind} and later.state = 'accepted'`,
    )
  return and(isNotNull(checks.reviewedAt), eq(checks.reviewedAt, later))
}

/** 60, 30 or 7: the step that has been reached on a day. */
export function daysLeftStep(endsOn: Day | null, day: Day): number {
  const reached = chaseDays.filter((days) => endsOn !== null && endsOn <= addDays(day, days))
  return reached.at(-1) ?? chaseDays[0]
}

function until(endsOn: Day | null): string {
  return endsOn ? dayInWords(endsOn, { weekday: false }) : ''
}
