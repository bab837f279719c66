import type { Tx } from '#db/client.ts'
import { requireMembership } from './access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { auditAll } from '../shared/audit.server.ts'

type Looks = {
  organisationId: string
  looks: { personId: string; what: string; subject: { kind: string; id: string } }[]
}

/** Writes into people's histories that somebody of a provider or a council saw who they are and what they had. */
export async function recordOrganisationLooks(tx: Tx, actor: Actor, { organisationId, looks }: Looks): Promise<void> {
  const { organisationName } = await requireMembership(tx, actor, { organisationId })
  const seen = looks.map(({ personId, what, subject }) => ({
    kind: 'looked' as const,
    verb: `looked at ${what}`,
    words: `Looked at ${what}, for ${organisationName}`,
    personId,
    organisationId,
    subject,
  }))
  await auditAll(tx, actor, seen)
}
