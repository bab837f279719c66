import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import type { Access } from './permissions.ts'

/** Writes into the person's history that somebody else looked at something of theirs. */
export async function recordLook(
  tx: Tx,
  actor: Actor,
  { access, what, subject }: { access: Access; what: string; subject?: { kind: string; id: string } },
): Promise<void> {
  if (access.as === 'self') return
  await audit(tx, actor, {
    kind: 'looked',
    verb: `looked at ${what}`,
    words: `Looked at ${what}`,
    personId: access.personId,
    mandateId: access.mandateId,
    organisationId: access.as === 'council' ? access.councilId : null,
    subject: subject ?? { kind: 'person', id: access.personId },
  })
}
