import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { joinDrafts } from '#db/schema/joining.ts'
import { selfBilling } from '../../people/agreements/self-billing.ts'
import { getMailToken, spendMailToken, voidMailTokens } from '../../people/mail-tokens.server.ts'
import { openAccount, type NewAccount } from '../../people/open-account.server.ts'
import { getUser, getUserByEmail } from '../../people/users.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { Refusal } from '../../shared/refusal.ts'
import { getDraft, requireDraft, type Draft } from './drafts.server.ts'
import { askCouncil } from './in-house.server.ts'
import { openStore, type Opened } from './open-store.server.ts'
import { mustAgree, nextQuestion } from './questions.ts'

export type Outcome = Opened | { kind: 'waiting'; councilName: string }

/** Whoever is signed in opens what they have answered: their address has answered before. */
export async function openOwnDraft(tx: Tx, actor: Actor, { draftId }: { draftId: string }): Promise<Outcome> {
  return open(tx, actor, await requireDraft(tx, draftId))
}

/** What the link in the mail opens, for the page that asks. Null when it is used, too old or unknown. */
export async function getOpening(db: Db, token: string) {
  const found = await getMailToken(db, { kind: 'open-store', token })
  const draft = found?.aboutId ? await getDraft(db, found.aboutId) : null
  if (!found || !draft) return null
  const user = await getUserByEmail(db, found.email)
  const { kind, answers } = draft
  const name = (kind === 'community' ? answers['title'] : answers['name']) ?? ''
  return { kind, name, email: found.email, accountUserId: user?.emailConfirmedAt ? user.id : null }
}

/** By the link, for somebody who has an account with that address and is signed in to it. */
export async function openByLink(tx: Tx, actor: Actor, { token }: { token: string }): Promise<Outcome> {
  const { email, aboutId } = await spendMailToken(tx, { kind: 'open-store', token })
  const user = await getUser(tx, actor.userId)
  if (user?.email !== email) throw new Refusal('not-allowed', `This link is for ${email}. Sign in with that address.`)
  return open(tx, actor, await requireDraft(tx, aboutId ?? ''))
}

/** By the link, for somebody new: the mail has shown that the address is theirs. */
export async function openAsNewUser(
  tx: Tx,
  { token, ...account }: Omit<NewAccount, 'email' | 'name'> & { token: string },
): Promise<{ actor: Actor; outcome: Outcome }> {
  const { email, aboutId } = await spendMailToken(tx, { kind: 'open-store', token })
  const draft = await requireDraft(tx, aboutId ?? '')
  const { yourName, name, title } = draft.answers
  const actor = await openAccount(tx, { ...account, email, name: yourName ?? name ?? title ?? email })
  return { actor, outcome: await open(tx, actor, draft) }
}

async function open(tx: Tx, actor: Actor, { id, kind, answers }: Draft): Promise<Outcome> {
  if (nextQuestion({ kind, answers, isSignedIn: true })) {
    throw new Refusal('not-allowed', 'One question is still open. Answer it first.')
  }
  if (mustAgree(kind) && answers['agreed'] !== selfBilling.wording) {
    throw new Refusal('not-allowed', 'Read what you agree to on the last page, and tick the box.')
  }
  await tx.update(joinDrafts).set({ finishedAt: now(), userId: actor.userId }).where(eq(joinDrafts.id, id))
  await voidMailTokens(tx, { kind: 'go-on-joining', aboutId: id })
  await voidMailTokens(tx, { kind: 'open-store', aboutId: id })
  if (kind === 'in-house') return { kind: 'waiting', ...(await askCouncil(tx, actor, { answers })) }
  return openStore(tx, actor, { kind, answers })
}
