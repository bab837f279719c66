import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aPot } from '#tests/factories/budgets.ts'
import { aCouncil, aMember, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { confirmBudget } from '../budgets/confirm-budget.server.ts'
import { draftBudget } from '../budgets/draft-budget.server.ts'
import { addPerson } from '../people/add-person.server.ts'
import { giveMandate } from '../people/give-mandate.server.ts'
import { confirmMandate } from '../people/mandate-states.server.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { endMandate } from './end-mandate.server.ts'

const iris = {
  ...{ name: 'Iris Newman', shortName: 'Iris', referenceNumber: 'F-1', bornOn: '1951-03-02' },
  ...{ email: 'iris@test.example', phone: '01632 960 555', address: '1 Mill Lane', district: 'FH3' },
}
const evidence = { how: 'signed-form', words: 'Signed at home', on: today() } as const

test('who added a person, drafted and confirmed a budget, and gave, confirmed and ended a mandate stands in the audit', async () => {
  const organisationId = await aCouncil()
  const [practitioner, finance] = [
    await aMember(organisationId, 'practitioner'),
    await aMember(organisationId, 'finance'),
  ]
  const tom = await aUser({ name: 'Tom Reeve' })
  const [startsOn, endsOn] = [today(), addDays(today(), 364)]
  const { personId } = await transaction((tx) => addPerson(tx, practitioner, { ...iris, organisationId }))
  const { budgetId } = await transaction((tx) =>
    draftBudget(tx, practitioner, { personId, startsOn, endsOn, pots: [aPot({ pence: 120_000 })] }),
  )
  await transaction((tx) => confirmBudget(tx, finance, { budgetId }))
  const powers = { email: tom.email, powers: ['see' as const, 'approve' as const], relation: 'her son' }
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, practitioner, { personId, ...powers, startsOn, endsOn: null, evidence }),
  )
  await transaction((tx) => confirmMandate(tx, finance, { mandateId }))
  await transaction((tx) => endMandate(tx, practitioner, { mandateId, reason: 'They fell out' }))

  const rows = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.personId, personId))
    .orderBy(asc(auditEvents.at), asc(auditEvents.id))
  const names = new Map([
    [practitioner.userId, 'practitioner'],
    [finance.userId, 'finance'],
  ])
  const said = rows.map(({ actorUserId, verb, words, reason, subjectId }) =>
    [names.get(actorUserId ?? ''), verb, words, reason, subjectId].filter(Boolean),
  )
  const day = (one: string) => dayInWords(one, { weekday: false })
  expect(said).toEqual([
    ['practitioner', 'added a person', "Added Iris to the council's people", personId],
    ['practitioner', 'drafted a budget', `Wrote down a budget of £1,200.00 from ${day(startsOn)}`, budgetId],
    ['finance', 'confirmed a budget', `Confirmed a budget of £1,200.00 until ${day(endsOn)}`, budgetId],
    ['practitioner', 'gave a mandate', expect.stringMatching(/^Let Tom Reeve /), evidence.words, mandateId],
    ['finance', 'confirmed a mandate', 'Confirmed that Tom Reeve may act', mandateId],
    ['practitioner', 'ended a mandate', 'Ended what Tom Reeve was allowed to do', 'They fell out', mandateId],
  ])
  expect(rows.every(({ kind, at }) => kind === 'did' && at instanceof Date)).toBe(true)
})
