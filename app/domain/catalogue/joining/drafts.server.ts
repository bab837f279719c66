import { and, eq, isNull } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { joinDrafts } from '#db/schema/joining.ts'
import { getMailToken, issueMailToken } from '../../people/mail-tokens.server.ts'
import { tidyEmail } from '../../people/users.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Answers, JoiningKind } from './questions.ts'

export type Draft = { id: string; kind: JoiningKind; answers: Answers; email: string | null }

/** Begins the answers of somebody who joins. Whoever has the id may go on with it. */
export async function beginDraft(tx: Tx, { kind }: { kind: JoiningKind }): Promise<{ draftId: string }> {
  const at = now()
  const draftId = newId('jdr')
  await tx.insert(joinDrafts).values({ id: draftId, kind, answers: {}, createdAt: at, changedAt: at })
  return { draftId }
}

/** A draft that is not finished yet. */
export async function getDraft(db: Db, draftId: string): Promise<Draft | null> {
  const [draft] = await db
    .select({ id: joinDrafts.id, kind: joinDrafts.kind, answers: joinDrafts.answers, email: joinDrafts.email })
    .from(joinDrafts)
    .where(and(eq(joinDrafts.id, draftId), isNull(joinDrafts.finishedAt)))
  return draft ?? null
}

/** Another kind, with the answers that were given. */
export async function changeKind(tx: Tx, { draftId, kind }: { draftId: string; kind: JoiningKind }): Promise<void> {
  await tx.update(joinDrafts).set({ kind, changedAt: now() }).where(eq(joinDrafts.id, draftId))
}

/** Keeps the answer to one question beside the others. An e-mail address is also where the way back is sent. */
export async function keepAnswer(
  tx: Tx,
  { draftId, answer }: { draftId: string; answer: Answers },
): Promise<{ answers: Answers }> {
  const draft = await requireDraft(tx, draftId)
  const answers = { ...draft.answers, ...answer }
  const email = answer['email'] ? tidyEmail(answer['email']) : draft.email
  await tx.update(joinDrafts).set({ answers, email, changedAt: now() }).where(eq(joinDrafts.id, draftId))
  return { answers }
}

export async function requireDraft(db: Db, draftId: string): Promise<Draft> {
  const draft = await getDraft(db, draftId)
  if (!draft) throw new Refusal('conflict', 'These answers are not here any more. Begin again.')
  return draft
}

/** Sends a link with which the answers are found again, on any device. It ends after two weeks. */
export async function sendWayBack(tx: Tx, { draftId }: { draftId: string }): Promise<void> {
  const draft = await requireDraft(tx, draftId)
  if (!draft.email) throw new Refusal('not-allowed', 'Type your e-mail address first, so that we know where to write.')
  await mailWayBack(tx, { draftId, email: draft.email })
}

export async function mailWayBack(tx: Tx, { draftId, email }: { draftId: string; email: string }): Promise<void> {
  const token = await issueMailToken(tx, { kind: 'go-on-joining', email, aboutId: draftId })
  await enqueue(tx, {
    kind: 'mail',
    key: `go-on-joining:${newId('tok')}`,
    payload: {
      to: email,
      subject: 'Go on joining Daybook',
      lines: [
        'Hello.',
        'Somebody began to join Daybook with this e-mail address. Every answer so far is kept. Press the button to go on where you stopped.',
        'The link is good for two weeks. We keep the answers for 30 days after the last change.',
        'If it was not you, do nothing. Nothing is shown to anybody.',
      ],
      link: { words: 'Go on joining', path: paths.goOnJoining(token) },
    },
  })
}

/** The draft that a link leads to, as long as both are good. */
export async function draftOfLink(db: Db, token: string): Promise<Draft | null> {
  const found = await getMailToken(db, { kind: 'go-on-joining', token })
  return found?.aboutId ? getDraft(db, found.aboutId) : null
}
