import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { approveException } from './approve-exception.server.ts'
import { askAbout } from './ask-about.server.ts'

test('a provider without an address of its own hears of its invoice, of a question and of the answer through its owner', async () => {
  const council = await aCouncilWithOfficers()
  const { listing } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const [open] = await db
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.councilId, council.councilId), isNull(exceptions.settledAt)))
  const exceptionId = open!.id
  const question = 'Were there two of you?'
  await transaction((tx) => askAbout(tx, council.first, { exceptionId, whom: 'provider', question }))
  await transaction((tx) => approveException(tx, council.first, { exceptionId, pay: 'invoiced', reason: 'She fell' }))
  const subjects = (await mailsTo(listing.owner.email)).map(({ subject }) => subject)
  expect(subjects).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ was made for you$/),
      expect.stringMatching(/^A question about /),
      'An answer about your invoice',
    ]),
  )
})
