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
  await auditAll(tx, actor, [event])
}

/** As `audit`, for what was done or looked at in one go. */
export async function auditAll(tx: Tx, actor: Actor, events: AuditEvent[]): Promise<void> {
  const at = now()
  await insertRows(tx, auditEvents, { rows: events.map((event) => rowOf(event, { at, actorUserId: actorId(actor) })) })
}

function rowOf(event: AuditEvent, { at, actorUserId }: { at: Date; actorUserId: string | null }) {
  return {
    id: newId('aud'),
    at,
    kind: event.kind ?? ('did' as const),
    verb: event.verb,
    actorUserId,
    personId: event.personId ?? null,
    mandateId: event.mandateId ?? null,
    organisationId: event.organisationId ?? null,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    words: event.words,
    reason: event.reason ?? null,
  }
}
