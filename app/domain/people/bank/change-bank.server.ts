import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { bankChanges } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { instantInWords } from '../../shared/words.ts'
import { requireMembership } from '../access.server.ts'
import { maskedBank, type BankDetails } from './bank-form.ts'
import { banksOf } from './bank-of.server.ts'
import { requireRealAccount } from './real-account.server.ts'
import { tellOfBank } from './tell-of-bank.server.ts'

/** How long new details wait: time for whoever reads the old addresses to say that something is wrong. */
export const coolingMs = 3 * 24 * 60 * 60_000

/**
 * Says where an organisation is paid from now on, by an owner in a session with a second factor. The first details
 * count at once; later ones after three days, until when the old ones are paid. A change that waits is replaced.
 */
export async function changeBank(
  tx: Tx,
  actor: Actor,
  { organisationId, ...bank }: BankDetails & { organisationId: string },
): Promise<{ isWaiting: boolean }> {
  const { organisationName } = await requireMembership(tx, actor, { organisationId, roles: ['owner'] })
  if (!actor.secondFactorAt) throw new Refusal('forbidden', 'Give your code first. Then you can change bank details.')
  requireRealAccount(bank)
  const before = (await banksOf(tx, [organisationId])).get(organisationId)
  if (before?.sortCode === bank.sortCode && before.account === bank.account && before.bankName === bank.bankName) {
    throw new Refusal('conflict', 'You are paid into this account already. Nothing was changed.')
  }
  const isWaiting = Boolean(before?.sortCode && before.account)
  const at = now()
  const countsFrom = isWaiting ? new Date(at.getTime() + coolingMs) : at
  await takeUp(tx, { organisationId, until: at })
  await tx
    .update(bankChanges)
    .set({ state: 'cancelled', endedByUserId: actor.userId })
    .where(and(eq(bankChanges.organisationId, organisationId), eq(bankChanges.state, 'waiting')))
  const changeId = newId('bch')
  await tx.insert(bankChanges).values({
    ...{ id: changeId, organisationId, ...bank, countsFrom, createdAt: at },
    ...{ state: 'waiting', askedByUserId: actor.userId },
  })
  if (!isWaiting) await takeUp(tx, { organisationId, until: at })
  const words = `${isWaiting ? 'Asked to be' : 'Is'} paid into another account: ${maskedBank(bank)}`
  await audit(tx, actor, {
    verb: 'changed bank details',
    words: isWaiting ? words : `Gave bank details: ${maskedBank(bank)}`,
    organisationId,
    subject: { kind: 'bank-change', id: changeId },
  })
  await tellOfBank(tx, {
    organisationId,
    key: `bank-changed:${changeId}`,
    subject: `New bank details for ${organisationName}`,
    lines: [
      'Hello.',
      `${actor.name} gave new bank details for ${organisationName}: ${maskedBank(bank)}.`,
      isWaiting
        ? `They count from ${instantInWords(countsFrom)}. Until then we pay into the old account.`
        : 'They are the first, so they count at once.',
      'If this is wrong, an owner can stop it: press the button and sign in. You can also call the council.',
    ],
  })
  return { isWaiting }
}

/** Any owner stops new details that wait. The old ones stay. */
export async function cancelBankChange(
  tx: Tx,
  actor: Actor,
  { organisationId, changeId }: { organisationId: string; changeId: string },
): Promise<void> {
  const { organisationName } = await requireMembership(tx, actor, { organisationId, roles: ['owner'] })
  await takeUp(tx, { organisationId, until: now() })
  const stopped = await tx
    .update(bankChanges)
    .set({ state: 'cancelled', endedByUserId: actor.userId })
    .where(
      and(
        eq(bankChanges.id, changeId),
        eq(bankChanges.organisationId, organisationId),
        eq(bankChanges.state, 'waiting'),
      ),
    )
    .returning({ id: bankChanges.id })
  if (stopped.length === 0) throw new Refusal('conflict', 'These details count already or were stopped before.')
  await audit(tx, actor, {
    verb: 'stopped new bank details',
    words: 'Stopped new bank details before they counted',
    organisationId,
    subject: { kind: 'bank-change', id: changeId },
  })
  await tellOfBank(tx, {
    organisationId,
    key: `bank-stopped:${changeId}`,
    subject: `The bank details of ${organisationName} stay as they are`,
    lines: ['Hello.', `${actor.name} stopped the new bank details. We go on paying into the old account.`],
  })
}

/** Writes details that have waited long enough beside the organisation's name. Reads see them from their hour on anyway. */
async function takeUp(tx: Tx, { organisationId, until }: { organisationId: string; until: Date }): Promise<void> {
  const [due] = await tx
    .select()
    .from(bankChanges)
    .where(and(eq(bankChanges.organisationId, organisationId), eq(bankChanges.state, 'waiting')))
  if (!due || due.countsFrom > until) return
  await count(tx, due)
}

type Change = typeof bankChanges.$inferSelect

export async function count(tx: Tx, { id, organisationId, bankName, sortCode, account }: Change): Promise<void> {
  await tx.update(bankChanges).set({ state: 'counting' }).where(eq(bankChanges.id, id))
  await tx
    .update(organisations)
    .set({ bankName, bankSortCode: sortCode, bankAccount: account })
    .where(eq(organisations.id, organisationId))
}
