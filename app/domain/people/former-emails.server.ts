import type { Tx } from '#db/client.ts'
import { formerEmails } from '#db/schema/joining.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { enqueue } from '../shared/outbox.server.ts'

type Left = { email: string; name: string } & (
  { organisationId: string; userId?: undefined } | { userId: string; organisationId?: undefined }
)

/** Tells the old address that another one is used from now on, and keeps it: for a month it still hears of bank details. */
export async function leaveEmail(tx: Tx, { email, name, organisationId, userId }: Left): Promise<void> {
  const id = newId('fem')
  await tx
    .insert(formerEmails)
    .values({ id, email, organisationId: organisationId ?? null, userId: userId ?? null, changedAt: now() })
  await enqueue(tx, {
    kind: 'mail',
    key: `former-email:${id}`,
    payload: {
      to: email,
      subject: `Another e-mail address for ${name}`,
      lines: [
        'Hello.',
        `From now on Daybook writes to another e-mail address about ${name}.`,
        'If you did not want that, call the council or sign in and look.',
      ],
    },
  })
}
