import { audit } from '#app/domain/shared/audit.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { planReleases } from '#app/domain/budgets/releases.ts'
import { agreedOrRaised } from '#app/domain/ledger/events.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import type { Tx } from '../../client.ts'
import { insertRows } from '../../prepared.ts'
import { budgets, pots, releases } from '../../schema/budgets.ts'
import { persons } from '../../schema/people.ts'
import { councilId } from '../accounts.ts'
import { dice } from './numbers.ts'
import { largeDistricts } from './places.ts'

const finance = { userId: 'usr_helen', name: 'Helen Marsh', secondFactorAt: null, hasSecondFactor: true }
const first =
  'Ada Ben Cara Dev Elif Finn Grace Hana Iris Jake Kit Lena Milo Nora Omar Pia Rafi Sana Tess Umar Vera Will Yara Zoe'
const last =
  'Adams Begum Clarke Davies Evans Foster Green Hussain Iqbal Jones Khan Lewis Mills Nowak Owen Patel Quinn Reid Shah Ward'

/** Persons with a running budget of two pots each: one direct payment, one that the council keeps. Agreed in the ledger, one entry each. */
export async function seedBudgets(tx: Tx, from: number, to: number): Promise<void> {
  const made = Array.from({ length: to - from }, (_, offset) => rowsOf(from + offset))
  await insertRows(tx, persons, { rows: made.map(({ person }) => person) })
  await insertRows(tx, budgets, { rows: made.map(({ budget }) => budget) })
  await insertRows(tx, pots, { rows: made.flatMap((one) => one.pots) })
  await insertRows(tx, releases, { rows: made.flatMap((one) => one.releases) })
  for (const { person, budget, pots: itsPots } of made) {
    await postEntry(tx, finance, {
      kind: 'budget agreed',
      personId: person.id,
      reference: budget.id,
      key: `budget-agreed:${budget.id}`,
      transfers: itsPots.flatMap((pot) => agreedOrRaised(pot.id, pot.pence)),
    })
    const subject = { kind: 'budget', id: budget.id }
    const words = 'Confirmed a budget'
    await audit(tx, finance, {
      verb: 'confirmed a budget',
      words,
      subject,
      personId: person.id,
      organisationId: councilId,
    })
  }
}

function rowsOf(at: number) {
  const chance = dice(at + 500)
  const personId = `per_large_${at}`
  const budgetId = `bud_large_${at}`
  const shortName = chance.of(first.split(' '))
  const startsOn = addDays(today(), -30)
  const endsOn = addDays(startsOn, 364)
  const createdAt = now()
  const pot = (name: string, position: number, heldAs: 'direct payment' | 'council-managed') => ({
    id: `pot_large_${at}_${position}`,
    budgetId,
    name,
    position,
    stream: 'social care' as const,
    pence: 100_000 + chance.below(900_000),
    heldAs,
    payerOrganisationId: heldAs === 'council-managed' ? councilId : null,
    releasePattern: heldAs === 'council-managed' ? ('at once' as const) : ('four-weekly' as const),
    mayBuyCategories: null,
    mayNotBuyCategories: [],
    mayBuyInHouse: heldAs === 'council-managed',
    createdAt,
  })
  const direct = pot('Day-to-day support', 0, 'direct payment')
  const plan = planReleases({ pence: direct.pence, pattern: direct.releasePattern, startsOn, endsOn })
  return {
    person: {
      id: personId,
      councilId,
      name: `${shortName} ${chance.of(last.split(' '))}`,
      shortName,
      district: chance.of(largeDistricts).district,
      referenceNumber: `L-${at}`,
      createdAt,
    },
    budget: {
      id: budgetId,
      personId,
      councilId,
      state: 'running' as const,
      startsOn,
      endsOn,
      draftedByUserId: 'usr_ruth',
      confirmedByUserId: finance.userId,
      confirmedAt: createdAt,
      createdAt,
    },
    pots: [direct, pot('Care at home', 1, 'council-managed')],
    releases: plan.map((release, turn) => ({
      ...release,
      id: `rel_large_${at}_${turn}`,
      potId: direct.id,
      state: 'planned' as const,
    })),
  }
}
