import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { tellPerson } from '../people/tell-person.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'

type Change = {
  budget: { id: string; personId: string; councilId: string }
  verb: string
  words: string
  reason: string
  /** absent: the person can order with as much as before */
  told?: { key: string; subject: string; line: string }
}

/** Writes down what was changed in a pot, and tells the person what it is and why. */
export async function noteChange(tx: Tx, actor: Actor, { budget, verb, words, reason, told }: Change): Promise<void> {
  const { id, personId, councilId } = budget
  await audit(tx, actor, {
    ...{ verb, words, reason, personId, organisationId: councilId },
    subject: { kind: 'budget', id },
  })
  if (!told) return
  const { key, subject, line } = told
  const link = { words: 'See your budget', path: paths.budget(personId) }
  await tellPerson(tx, { personId, key, subject, lines: [line, `Why: ${reason}`], link })
}
