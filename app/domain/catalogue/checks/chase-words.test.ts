import { like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { aCheckedProvider, anAcceptedCheck } from '#tests/factories/checks.ts'
import { addDays, today } from '../../shared/day.ts'
import { chaseChecks } from './chase-checks.server.ts'

test('a provider is told that orders will stop only for what its council asks', async () => {
  const whose = await aCheckedProvider()
  const asked = await anAcceptedCheck(whose, { kind: 'insurance', endsOn: addDays(today(), 20) })
  const notAsked = await anAcceptedCheck(whose, { kind: 'references', endsOn: addDays(today(), 20) })
  while (await transaction(chaseChecks));
  const words = async (checkId: string) =>
    JSON.stringify(
      await db
        .select()
        .from(outbox)
        .where(like(outbox.key, `check-chase:${checkId}:%`)),
    )
  expect(await words(asked)).toContain('cannot order anything new')
  expect(await words(notAsked)).toContain('Send the new one')
  expect(await words(notAsked)).not.toContain('cannot order anything new')
})
