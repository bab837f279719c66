import { confirmBudget } from '#app/domain/budgets/confirm-budget.server.ts'
import { draftBudget, type NewPot } from '#app/domain/budgets/draft-budget.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { asc, eq } from 'drizzle-orm'
import { aMember, aPerson, type TestPerson } from './people.ts'

export type TestBudget = { person: TestPerson; budgetId: string; potIds: string[]; potId: string }
type About = { person?: TestPerson; pots?: Partial<NewPot>[]; startsOn?: string; endsOn?: string; pence?: number }

/** A running budget: drafted by a practitioner, confirmed by a finance officer. */
export async function aBudget(about: About = {}): Promise<TestBudget> {
  const person = about.person ?? (await aPerson())
  const practitioner = await aMember(person.councilId, 'practitioner')
  const finance = await aMember(person.councilId, 'finance')
  const wanted = (about.pots ?? [{ pence: about.pence ?? 100_000 }]).map((pot, at) => aPot(pot, at))
  const { budgetId } = await transaction((tx) =>
    draftBudget(tx, practitioner, {
      personId: person.personId,
      startsOn: about.startsOn ?? addDays(today(), -30),
      endsOn: about.endsOn ?? addDays(today(), 334),
      pots: wanted,
    }),
  )
  await transaction((tx) => confirmBudget(tx, finance, { budgetId }))
  const rows = await db
    .select({ id: pots.id })
    .from(pots)
    .where(eq(pots.budgetId, budgetId))
    .orderBy(asc(pots.position))
  const potIds = rows.map(({ id }) => id)
  return { person, budgetId, potIds, potId: potIds[0]! }
}

/** £1,000 that the person looks after, unless told otherwise. */
export function aPot(pot: Partial<NewPot> = {}, at = 0): NewPot {
  return {
    name: `Pot ${at + 1}`,
    stream: 'social care',
    pence: 100_000,
    heldAs: 'direct payment',
    payerUserId: null,
    payerOrganisationId: null,
    releasePattern: 'at once',
    mayBuyCategories: null,
    mayNotBuyCategories: [],
    mayBuyInHouse: false,
    ...pot,
  }
}
