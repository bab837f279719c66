import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { actorId, type Actor } from './actor.ts'
import { now } from './clock.ts'
import { newId } from './id.ts'

type AuditEvent = {
  verb: string
  /** one sentence the person can read later, without the actor's name: "Ordered 6 hours from Bright Days" */
  words: string
  subject: { kind: string; id: string }
  personId?: string | null
  mandateId?: string | null
  organisationId?: string | null
  reason?: string | null
  kind?: 'did' | 'looked'
}

/** Records who did or looked at what, in the same transaction as the change. */
export async function audit(tx: Tx, actor: Actor, event: AuditEvent): Promise<void> {
  const row = {
    id: newId('aud'),
    at: now(),
    kind: event.kind ?? ('did' as const),
    verb: event.verb,
    actorUserId: actorId(actor),
    personId: event.personId ?? null,
    mandateId: event.mandateId ?? null,
    organisationId: event.organisationId ?? null,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    words: event.words,
    reason: event.reason ?? null,
  }
  await insertRows(tx, auditEvents, { rows: [row] })
}
