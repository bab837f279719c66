import { confirmBudget } from '#app/domain/budgets/confirm-budget.server.ts'
import { draftBudget } from '#app/domain/budgets/draft-budget.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { addCaseworker } from '#app/domain/people/caseworkers.server.ts'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { confirmMandate } from '#app/domain/people/mandate-states.server.ts'
import { needsSecondOfficer } from '#app/domain/people/permissions.ts'
import { audit } from '#app/domain/shared/audit.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { addDays, addMonths, today, type Day } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { aboutMe, persons, users } from '../schema/people.ts'
import { accounts, councilId, password, type Account } from './accounts.ts'
import { actorOf } from './actors.ts'
import { people } from './data/people.ts'
import type { PersonSeed, PotSeed } from './data/people/person.ts'
import { idOf } from './names.ts'

/** The budgets' year: from the first of the month in which the first order was placed, whatever the day of seeding. */
export function budgetYear(day: Day): { startsOn: Day; endsOn: Day } {
  const startsOn: Day = `${addDays(day, firstOrdered).slice(0, 8)}01`
  return { startsOn, endsOn: addDays(addMonths(startsOn, 12), -1) }
}

const firstOrdered = Math.min(...people.flatMap(({ lines }) => lines.map(({ ordered }) => ordered)))

/** Writes down the people, who may act for them, and their budgets. On the first day of the budgets' year. */
export async function seedPeople(tx: Tx, year: { startsOn: Day; endsOn: Day }): Promise<void> {
  await seedLogins(tx)
  for (const [position, person] of people.entries()) {
    const personId = idOf('per', person.slug)
    await seedPerson(tx, person, position)
    if (person.helper) await seedHelper(tx, personId, person.helper)
    const budget = { personId, ...year, pots: person.pots.map(potOf) }
    const { budgetId } = await draftBudget(tx, actorOf('usr_ruth'), budget)
    await confirmBudget(tx, actorOf('usr_helen'), { budgetId })
  }
}

async function seedLogins(tx: Tx): Promise<void> {
  const passwordHash = await hashPassword(password)
  const made = people.filter(({ login }) => login && !accounts.some(({ id }: Account) => id === login))
  await tx.insert(users).values(
    made.map(({ slug, name, login = '' }) => ({
      id: login,
      email: emailOf(slug),
      name,
      passwordHash,
      emailConfirmedAt: now(),
      isDemonstration: true,
      createdAt: now(),
    })),
  )
}

async function seedPerson(tx: Tx, person: PersonSeed, position: number): Promise<void> {
  const personId = idOf('per', person.slug)
  const [shortName = person.name] = person.name.split(' ')
  const account = accounts.find(({ id }: Account) => id === person.login)
  await tx.insert(persons).values({
    id: personId,
    userId: person.login ?? null,
    councilId,
    name: person.name,
    shortName,
    email: person.login ? (account?.email ?? emailOf(person.slug)) : null,
    phone: person.phone ?? `01632 960 ${160 + position}`,
    address: person.address,
    district: person.district,
    bornOn: person.born,
    referenceNumber: `FH-${4100 + position * 7}`,
    createdAt: now(),
  })
  if (person.shared) {
    const { address, phone = null, shared } = person
    await tx.insert(aboutMe).values({ personId, address, phone, ...shared, changedAt: now() })
  }
  await audit(tx, actorOf('usr_ruth'), {
    verb: 'added a person',
    words: `Added ${shortName} to the council's people`,
    personId,
    organisationId: councilId,
    subject: { kind: 'person', id: personId },
  })
}

async function seedHelper(tx: Tx, personId: string, helper: NonNullable<PersonSeed['helper']>): Promise<void> {
  const { userId, organisationId, relation, powers, evidence } = helper
  const to = organisationId ? { organisationId } : { email: accounts.find(({ id }) => id === userId)?.email ?? '' }
  const { mandateId } = await giveMandate(tx, actorOf('usr_ruth'), {
    personId,
    ...to,
    powers: [...powers],
    relation,
    startsOn: today(),
    endsOn: null,
    evidence: { how: 'signed-form', words: evidence, on: addDays(today(), -3) },
  })
  if (needsSecondOfficer(powers)) await confirmMandate(tx, actorOf('usr_anil'), { mandateId })
  if (!organisationId) return
  const owner = organisationId === 'org_northgate' ? 'usr_abena' : 'usr_rosalind'
  await addCaseworker(tx, actorOf(owner), { mandateId, userId })
}

function potOf(pot: PotSeed) {
  return {
    name: pot.name,
    stream: pot.stream,
    pence: pot.pence,
    heldAs: pot.heldAs,
    payerUserId: pot.payerUserId ?? null,
    payerOrganisationId: pot.payerOrganisationId ?? null,
    releasePattern: pot.release ?? ('at once' as const),
    mayBuyCategories: pot.only?.map((slug) => idOf('cat', slug)) ?? null,
    mayNotBuyCategories: [],
    mayBuyInHouse: pot.mayBuyInHouse ?? false,
  }
}

function emailOf(slug: string): string {
  return `${slug.replaceAll('_', '.')}@demo.example`
}
