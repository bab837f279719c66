import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { today } from '../shared/day.ts'
import { potsToOrderWith } from './pots-to-order-with.server.ts'
import type { SpendingPower } from './spending-power.ts'

/** What a person could order with today. The caller has asked whether they may know. */
export async function getSpendingPower(db: Db, personId: string): Promise<SpendingPower> {
  const day = today()
  const [all, [person]] = await Promise.all([
    potsToOrderWith(db, personId),
    db.select({ district: persons.district }).from(persons).where(eq(persons.id, personId)),
  ])
  const now = all.filter((pot) => pot.startsOn <= day && day <= pot.endsOn && pot.shortfallPence === 0)
  const later = all.filter((pot) => pot.startsOn > day && pot.shortfallPence === 0)
  const payerIds = [...now, ...later].flatMap(({ payerOrganisationId }) => payerOrganisationId ?? [])
  const payers = payerIds.length
    ? await db
        .select({ id: organisations.id, slug: organisations.slug })
        .from(organisations)
        .where(inArray(organisations.id, payerIds))
    : []
  const slugs = new Map(payers.map(({ id, slug }) => [id, slug]))
  const withPayer = <Pot extends (typeof all)[number]>(pot: Pot) => ({
    ...pot,
    payerSlug: slugs.get(pot.payerOrganisationId ?? '') ?? null,
  })
  return {
    leftPence: now.reduce((sum, pot) => sum + pot.availablePence, 0),
    untilDay: now.map(({ endsOn }) => endsOn).sort()[0] ?? null,
    pots: now.map(withPayer),
    laterPots: later.map(withPayer),
    district: person?.district ?? null,
  }
}
