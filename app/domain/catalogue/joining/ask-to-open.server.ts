import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { issueMailToken } from '../../people/mail-tokens.server.ts'
import { getUserByEmail } from '../../people/users.server.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import { requireDraft } from './drafts.server.ts'
import { nextQuestion } from './questions.ts'

/**
 * Everything is answered: the mailbox is asked. Nothing is public before it has answered, and the page says the same
 * for addresses that have an account and for those that have none.
 */
export async function askToOpen(tx: Tx, { draftId }: { draftId: string }): Promise<void> {
  const { kind, answers, email } = await requireDraft(tx, draftId)
  if (nextQuestion({ kind, answers, isSignedIn: false }) || !email) {
    throw new Refusal('not-allowed', 'One question is still open. Answer it first.')
  }
  const token = await issueMailToken(tx, { kind: 'open-store', email, aboutId: draftId })
  const known = await getUserByEmail(tx, email)
  const what = kind === 'community' ? 'put your group on the list' : 'open your store'
  await enqueue(tx, {
    kind: 'mail',
    key: `open-store:${newId('tok')}`,
    payload: {
      to: email,
      subject: kind === 'community' ? 'Put your group on the list' : 'Open your store',
      lines: [
        'Hello.',
        known?.emailConfirmedAt
          ? `You have a Daybook account already. Press the button and sign in to ${what}.`
          : `Press the button and choose a password to ${what}.`,
        'The link is good for two weeks, and once. If it was not you, do nothing. Nothing is shown to anybody.',
      ],
      link: { words: kind === 'community' ? 'Put it on the list' : 'Open my store', path: paths.openStore(token) },
    },
  })
}
