import { eq } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { closeSearch } from '#search/current.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anAcceptedOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)
afterEach(() => moveClock(0))

const day = today()
const at = (minute: number) => moveClock(instantOf(day, minute).getTime() - Date.now())

/** What is said to the provider, to the person and in the history when a visit is written down as missed. */
async function missed({ listing, budget, visitIds }: TestOrder) {
  const [visitId = ''] = visitIds
  const cookie = await cookieOf(listing.owner.userId)
  const body = { intent: 'missed', reason: 'The car broke down' }
  const { status, headers, location } = await answer(paths.providerVisit(listing.providerId, visitId), { cookie, body })
  expect(status).toBe(302)
  const flash = /flash=[^;]+/.exec(headers)?.[0] ?? ''
  const { text } = await answer(location, { cookie: `${cookie}; ${flash}` })
  const [mail] = await mailsTo(budget.person.actor.email)
  const [audited] = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, visitId))
  return {
    ...{ subject: mail?.subject, line: mail?.lines[0], words: audited?.words },
    flash: /Written down: it[^.]+\./.exec(text)?.[0],
  }
}
const saidOf = (it: string, when: string) => ({
  subject: `A walk and a chat ${it}`,
  line: `Bright Days says that it ${it} on ${dayInWords(when)}. Why: The car broke down`,
  words: `Bright Days recorded that A walk and a chat on ${dayInWords(when)} ${it}; £33.00 came back`,
  flash: `Written down: it ${it}.`,
})

test('of a visit that is still to come everybody reads that it will not happen', async () => {
  const start = addDays(day, 5)
  const order = await anAcceptedOrder({ visits: 1, from: start })
  expect(await missed(order)).toEqual(saidOf('will not happen', start))
  await expectCleanBooks()
})

test('of a visit whose time has come everybody reads that it did not happen', async () => {
  at(6 * 60)
  const order = await anAcceptedOrder({ visits: 1 })
  at(15 * 60)
  expect(await missed(order)).toEqual(saidOf('did not happen', day))
})
