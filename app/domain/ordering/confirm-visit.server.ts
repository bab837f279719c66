import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { actorId } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { endLineIfDone } from './change-line.server.ts'
import { chargeHeldVisit } from './hold.server.ts'
import { ownFirms } from './no-part.server.ts'
import { closeException } from './open-exception.server.ts'
import { changeVisit, requireVisitOfPerson, type VisitOf } from './visit-of.server.ts'

type Yes = {
  visitId: string
  /** what the page said that it costs: what was written down since then is read before anybody agrees to it */
  expectedPence?: number
}

/**
 * The person, or who acts for them, says that what was recorded is right: its real cost will be paid.
 * More than was ordered needs somebody who may approve. A query that was a mistake is taken back in the same way. Returns
 * what will be paid.
 */
export async function confirmVisit(
  tx: Tx,
  actor: Actor,
  { visitId, expectedPence }: Yes,
): Promise<{ costPence: number }> {
  const { access, ...found } = await requireVisitOfPerson(tx, actor, { visitId, power: 'shop' })
  const { visit } = found
  if (visit.state === 'confirmed') return { costPence: visit.confirmedPence ?? 0 }
  requireAnswerable(found, actor)
  const [ownFirm] = await ownFirms(tx, actor, { access, providerIds: [visit.providerId] })
  if (ownFirm) throw ownVisit(ownFirm.name, access.shortName)
  requireAsRead(visit, expectedPence)
  if ((visit.deliveredPence ?? 0) > visit.plannedPence && !access.powers.has('approve')) {
    throw new Refusal(
      'forbidden',
      'This is more than was ordered. Somebody who may approve orders has to say yes to it.',
    )
  }
  await confirmFound(tx, actor, { found, mandateId: access.mandateId, words: 'Said that it was right' })
  return { costPence: visit.deliveredPence ?? 0 }
}

function requireAnswerable({ visit }: VisitOf, actor: Actor): void {
  if (visit.state === 'lapsed') {
    throw new Refusal('conflict', 'Its money has come back already, so the council decides whether it is paid.')
  }
  if (visit.recordedAt === null || visit.deliveredPence === null) {
    throw new Refusal('conflict', 'Nobody has written down yet that this happened, so there is nothing to agree to.')
  }
  if (visit.recordedByUserId === actor.userId) {
    throw new Refusal('forbidden', 'You wrote this down yourself, so somebody else has to say that it is right.')
  }
}

function ownVisit(firm: string, shortName: string): Refusal {
  return new Refusal(
    'forbidden',
    `You work for ${firm} yourself, so you cannot say yes for ${shortName} to what ${firm} wrote down. ${shortName} can, or somebody else who acts for them. If there is nobody, their council asks about it.`,
  )
}

function requireAsRead({ deliveredPence }: VisitOf['visit'], expectedPence: number | undefined): void {
  if (expectedPence === undefined || expectedPence === deliveredPence) return
  throw new Refusal(
    'conflict',
    `This was written down anew and costs ${pounds(deliveredPence ?? 0)} now. Nothing is agreed yet. Look at it again.`,
  )
}

type Confirmed = {
  found: VisitOf
  mandateId: string | null
  words: string
  /** what an officer of the person's council was told, who says it for them */
  officerWas?: { told: string }
}

/** Charges what was recorded. For whoever has asked already whether it may. */
export async function confirmFound(
  tx: Tx,
  actor: Actor,
  { found, mandateId, words, officerWas }: Confirmed,
): Promise<void> {
  const { visit, line, order, person, provider } = found
  const costPence = visit.deliveredPence ?? 0
  const at = now()
  await changeVisit(tx, {
    visit,
    to: 'confirmed',
    set: {
      confirmedAt: at,
      confirmedByUserId: actorId(actor),
      confirmedPence: costPence,
      ...(visit.queriedAt && !visit.settledAt ? { settledAt: at, settledByUserId: actorId(actor) } : {}),
    },
  })
  await chargeHeldVisit(tx, actor, {
    visit,
    costPence,
    why: {
      kind: 'visit confirmed',
      key: `visit-confirmed:${visit.id}:${at.getTime()}`,
      reference: visit.id,
      personId: person.id,
      mandateId,
    },
  })
  if (visit.queriedAt) {
    await closeException(tx, {
      visitId: visit.id,
      kind: 'queried',
      outcome: 'approved',
      words: officerWas?.told ?? 'It was agreed by the person.',
      byUserId: actorId(actor),
    })
  }
  await endLineIfDone(tx, line.id)
  await audit(tx, actor, {
    verb: 'confirmed a visit',
    words: `${words}: ${line.title} from ${provider.name}, ${dayInWords(visit.deliveredDay ?? visit.plannedDay)}, ${pounds(costPence)}`,
    subject: { kind: 'visit', id: visit.id },
    personId: person.id,
    mandateId,
    organisationId: officerWas ? order.councilId : provider.id,
    reason: officerWas?.told ?? null,
  })
}
